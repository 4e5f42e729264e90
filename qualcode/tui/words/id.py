"""The screen's words in Indonesian, by their English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "  (gone by now)": "  (kini sudah tidak ada)",
    "(older text)": "(teks lama)",
    "/ writes a query; an empty one lists every coding you may see.": (
        "/ menulis kueri; kueri kosong menampilkan semua pengodean yang boleh dilihat."
    ),
    "1-9 give": "1-9 beri",
    "@ names a code, # a source": "@ menyebut kode, # sumber",
    "A .csv, .docx or .md file; a path from the study's folder": (
        "Berkas .csv, .docx, atau .md; jalur dihitung dari folder studi"
    ),
    "A code for {}: “{}”": "Kode untuk {}: “{}”",
    "A code named by the selected words, or else by the sentence, given at once": (
        "Kode in-vivo: dinamai menurut kata yang dipilih, atau kalimatnya, dan langsung diberikan"
    ),
    "A coding holds one word at least.": "Pengodean memuat sedikitnya satu kata.",
    "A digit codes the turn with the suggestion or recent code of that number.": (
        "Angka mengode giliran dengan saran atau kode terakhir bernomor itu."
    ),
    "A folder or a file; Tab completes, Enter reads it": (
        "Folder atau berkas; Tab melengkapi, Enter membacanya"
    ),
    "A memo on what?": "Memo tentang apa?",
    "A new case": "Kasus baru",
    "A new code for the passage: asks for its name and meaning, then gives it": (
        "Kode baru untuk bagian ini: isi nama dan artinya, lalu langsung diberikan"
    ),
    "A note: select words in it to ask for suggestions.": (
        "Ini catatan: pilih kata di dalamnya untuk meminta saran."
    ),
    "A query, such as: code:H1 and not case:P3": "Kueri, misalnya: code:H1 and not case:P3",
    "A question: select words in it to ask for suggestions.": (
        "Ini pertanyaan: pilih kata di dalamnya untuk meminta saran."
    ),
    "A report without any text of yours is in {}.": (
        "Laporan tanpa teks apa pun dari studi ini ada di {}."
    ),
    "Accept suggestion {} of the panel": "Terima saran {} di panel",
    "Accept the marked rows, or this one": "Terima baris yang ditandai, atau baris ini",
    "Accept the marked suggestion": "Terima saran yang ditandai",
    "After the code after it": "Turun, melewati kode sesudahnya",
    "All codings": "Semua pengodean",
    "All commands: type what you look for": "Semua perintah: ketik yang dicari",
    "All keys of this screen": "Semua tombol di layar ini",
    "All your memos": "Semua memo sendiri",
    "Another code for {} coding": "Kode lain untuk {} pengodean",
    "Another code for {} codings": "Kode lain untuk {} pengodean",
    "Another colour": "Warna lain",
    "Another hot-key": "Tombol pintas lain",
    "Another key, or other names; of a family too": "Kunci atau nama lain; untuk rumpun juga",
    "Another order: by place, code, case or coder": (
        "Urutan lain: menurut tempat, kode, kasus, atau pengode"
    ),
    "Another: write it as #rrggbb …": "Lainnya: tulis sebagai #rrggbb …",
    "Arm a code: Enter and dragging the mouse give it at once; again puts it away": (
        "Siapkan kode: Enter dan seretan tetikus langsung memberikannya; tekan lagi untuk "
        "melepasnya"
    ),
    "Arm a code: Enter and the mouse give it at once": (
        "Siapkan kode: Enter dan tetikus langsung memberikannya"
    ),
    "Armed: {}; Enter gives it": "Siap pakai: {}; Enter memberikannya",
    "As a command: qualcode {}": "Sebagai perintah: qualcode {}",
    "Back": "Kembali",
    "Back by the unit you last stepped by (word, sentence, paragraph, turn)": (
        "Mundur menurut satuan langkah terakhir (kata, kalimat, paragraf, giliran)"
    ),
    "Back to the screen before; from the text: quit, everything is stored already": (
        "Kembali ke layar sebelumnya; dari teks: keluar, semuanya sudah tersimpan"
    ),
    "Back to the settings": "Kembali ke pengaturan",
    "Back to the text": "Kembali ke teks",
    "Before the code before it": "Naik, mendahului kode sebelumnya",
    "Below the code (its key; empty for none)": "Di bawah kode (kuncinya; kosong bila tidak ada)",
    "Below the code before it": "Jadikan subkode dari kode sebelumnya",
    "Below {}": "Di bawah {}",
    "Card of {}": "Kartu {}",
    "Case it belongs to; a new name makes a new case": (
        "Kasus yang menaunginya; nama baru membuat kasus baru"
    ),
    "Change the codebook": "Ubah buku kode",
    "Choose among the codings here, one after the other": (
        "Pilih di antara pengodean di sini, satu per satu"
    ),
    "Choose codes for the selection, or for the turn when nothing is selected": (
        "Tentukan kode untuk pilihan, atau untuk giliran bila tidak ada yang dipilih"
    ),
    "Code": "Kode",
    "Code: key, name or keyword": "Kode: kunci, nama, atau kata kunci",
    "Codebook": "Buku kode",
    "Codebook of {}": "Buku kode {}",
    "Codebook: type to filter, Enter gives the code, Escape returns": (
        "Buku kode: ketik untuk menyaring, Enter memberi kode, Escape kembali"
    ),
    "Coding before": "Pengodean sebelumnya",
    "Coding before; in the query: the query before": (
        "Pengodean sebelumnya; di kueri: kueri sebelumnya"
    ),
    "Codings": "Pengodean",
    "Colour (empty for one of the usual)": "Warna (kosong untuk salah satu warna bawaan)",
    "Colour of {}": "Warna {}",
    "Colour, as #rrggbb": "Warna, sebagai #rrggbb",
    "Colours of the screen": "Warna layar",
    "Command": "Perintah",
    "Commands: a few letters of what you want to do": (
        "Perintah: beberapa huruf dari yang ingin Anda lakukan"
    ),
    "Complete the word in the query; from the list: go to the query": (
        "Lengkapi kata dalam kueri; dari daftar: ke kueri"
    ),
    "Continue {} at turn {}.": "Lanjutkan {} di giliran {}.",
    "Continue {}.": "Lanjutkan {}.",
    "Copied.": "Disalin.",
    "Copied, with its source and place.": "Disalin, dengan sumber dan tempatnya.",
    "Copy the passage with its source and place": "Salin bagian ini dengan sumber dan tempatnya",
    "Copying is off: set clipboard to internal or terminal in the settings.": (
        "Penyalinan dimatikan: atur papan klip ke internal atau terminal di pengaturan."
    ),
    (
        "Counted on this machine from the codebook and from your own codings. It is no coding "
        "before you accept it."
    ): (
        "Dihitung di komputer ini dari buku kode dan pengodean sendiri. Baru menjadi pengodean "
        "setelah diterima."
    ),
    "Country": "Negara",
    "Ctrl+D in the form keeps it.": "Ctrl+D di formulir menyimpannya.",
    "Ctrl+G goes there": "Ctrl+G menuju ke sana",
    "Decide": "Putuskan",
    "Definition: what it means": "Definisi: apa artinya",
    "Do what stands under {} in what to do next": (
        "Kerjakan yang tertulis di {} pada langkah berikutnya"
    ),
    "Done again: {}": "Diulangi: {}",
    "Draft of {}, found again. Ctrl+X shows the memo as it was before": (
        "Draf {}, ditemukan kembali. Ctrl+X menampilkan memo seperti sebelumnya"
    ),
    "Drop it": "Buang",
    "Drop the filter": "Lepaskan saringan",
    "Drop the filter; else back to the text": "Lepaskan saringan; bila tidak ada, kembali ke teks",
    "Drop the filter; without one, back to the text": (
        "Lepaskan saringan; tanpa saringan, kembali ke teks"
    ),
    "Drop the selection; put away what is carried": "Lepaskan pilihan; batalkan yang dibawa",
    "Drop what you changed in this form?": "Buang yang Anda ubah di formulir ini?",
    "Each key can be changed: qualcode settings keys. In the workbench, ? shows this page.": (
        "Setiap tombol bisa diubah: qualcode settings keys. Di meja kerja, ? menampilkan halaman "
        "ini."
    ),
    "Edit all that the code holds in the study's language": (
        "Sunting semua isi kode dalam bahasa studi"
    ),
    "Edit in which language?": "Sunting dalam bahasa apa?",
    "Edit it in another language": "Sunting dalam bahasa lain",
    "Edit its case and the case's variables": "Sunting kasusnya dan variabel kasus itu",
    "Edit what is known of the source": "Sunting keterangan tentang sumber",
    "End of the row": "Akhir baris",
    "End of the text": "Akhir teks",
    "Esc closes": "Esc tutup",
    "Esc keeps and closes": "Esc simpan dan tutup",
    "Enter places {} on this; Esc puts it away. Old words: “{}”": (
        "Enter menempatkan {} di sini; Esc melepasnya. Kata-kata lama: “{}”"
    ),
    "Every interview is done. Compare with: qualcode agree": (
        "Semua wawancara selesai. Bandingkan dengan: qualcode agree"
    ),
    "Examples, one a line": "Contoh, satu per baris",
    "Examples:": "Contoh:",
    "Exclude: {}": "Bukan untuk: {}",
    "Exemplar or not: tables quote exemplars before all others": (
        "Contoh utama atau bukan: tabel mengutip contoh utama lebih dahulu"
    ),
    "Extend back by a turn": "Perluas mundur satu giliran",
    "Extend back by a word": "Perluas mundur satu kata",
    "Extend back by the unit last stepped by": "Perluas mundur menurut satuan langkah terakhir",
    "Extend by a character, left": "Perluas satu karakter ke kiri",
    "Extend by a character, right": "Perluas satu karakter ke kanan",
    "Extend by a row, down": "Perluas satu baris ke bawah",
    "Extend by a row, up": "Perluas satu baris ke atas",
    "Extend to the end of the paragraph": "Perluas sampai akhir paragraf",
    "Extend to the end of the sentence": "Perluas sampai akhir kalimat",
    "Extend to the end of the turn": "Perluas sampai akhir giliran",
    "Extend to the end of the word": "Perluas sampai akhir kata",
    "Fair: some other codes come close.": "Cukup: ada beberapa kode lain yang mendekati.",
    "Family (there is none yet: this makes one)": "Rumpun (belum ada: ini membuat rumpun pertama)",
    "Family, if it stands below no code": "Rumpun, bila tidak di bawah kode lain",
    "Family: {}": "Rumpun: {}",
    "File": "Berkas",
    "File in the study's folder exports; .md, .csv or .docx": (
        "Berkas di folder exports dalam folder studi; .md, .csv, atau .docx"
    ),
    "Files": "Berkas",
    "Filter by key, name in any language, or keyword": (
        "Saring menurut kunci, nama dalam bahasa apa pun, atau kata kunci"
    ),
    "Filter by words in the memo, its passage or what it is about": (
        "Saring menurut kata dalam memo, bagiannya, atau hal yang dibahas"
    ),
    "Filter the list": "Saring daftar",
    "Filter: key, name or keyword": "Saring: kunci, nama, atau kata kunci",
    "First coding": "Pengodean pertama",
    "First row": "Baris pertama",
    "Fold the family, or unfold it": "Lipat rumpun, atau buka lagi",
    "From the query to the list; from the list: back to the text": (
        "Dari kueri ke daftar; dari daftar: kembali ke teks"
    ),
    "Give a code by its hot-key of the codebook, pressed after this key": (
        "Beri kode dengan tombol pintasnya di buku kode, ditekan sesudah tombol ini"
    ),
    "Give recent code {} of the panel": "Beri kode terakhir nomor {} di panel",
    "Give the armed code or the suggestion in hand; without one, choose codes": (
        "Beri kode siap pakai atau saran yang dibawa; bila tidak ada, tentukan kode"
    ),
    "Give the code you gave last": "Beri kode yang terakhir diberikan",
    "Give this code to the passage in the text, and go back there": (
        "Beri kode ini pada bagian di teks, lalu kembali ke sana"
    ),
    "Give your marked codings another code (without marks: this one)": (
        "Beri kode lain pada pengodean sendiri yang ditandai (tanpa tanda: yang ini)"
    ),
    "Given last:": "Terakhir diberikan:",
    "Go on writing": "Lanjut menulis",
    "Go to": "Pergi ke",
    "Go to it in the text": "Pergi ke tempatnya di teks",
    "Go to the place in the text; one on an older text is placed again there": (
        "Ke tempatnya di teks; yang ada pada teks lama ditempatkan kembali di sana"
    ),
    "Go to what a link in it names": "Pergi ke yang dirujuk tautan di dalamnya",
    "Go to what it is about": "Pergi ke hal yang dibahas memo",
    "Go to which link?": "Pergi ke tautan mana?",
    "Hear again of which muted code?": "Kode mana yang ingin disarankan lagi?",
    "Hear of a muted code again": "Sarankan lagi kode yang dibisukan",
    "Here: {}": "Di sini: {}",
    "Home: all sources": "Beranda: semua sumber",
    "Home: all sources with their state, and what to do next": (
        "Beranda: semua sumber beserta statusnya, dan langkah berikutnya"
    ),
    "Hot-key of {}": "Tombol pintas {}",
    "Hot-key, one character (empty for none)": (
        "Tombol pintas, satu karakter (kosong bila tidak ada)"
    ),
    "Import a transcript first: qualcode import FILE": (
        "Impor transkrip dahulu: qualcode import FILE"
    ),
    "Import all that is ticked, as one act": "Impor semua yang dicentang, sebagai satu tindakan",
    "Import transcripts: a folder or files, with a preview": (
        "Impor transkrip: folder atau berkas, dengan pratinjau"
    ),
    "Import transcripts: name a folder or a file.": "Impor transkrip: sebutkan folder atau berkas.",
    "Import with a preview": "Impor dengan pratinjau",
    "Importing {} of {} …": "Mengimpor {} dari {} …",
    "In hand: {}; Enter gives it": "Dibawa: {}; Enter memberikannya",
    "In {} file somebody may speak who has no turn: s names speakers.": (
        "Di {} berkas mungkin ada yang berbicara tanpa giliran: s menamai penutur."
    ),
    "In {} files somebody may speak who has no turn: s names speakers.": (
        "Di {} berkas mungkin ada yang berbicara tanpa giliran: s menamai penutur."
    ),
    "It says something like what the code means.": ("Isinya mirip dengan arti kode ini."),
    "Labels as before the colon, with commas between": (
        "Label seperti sebelum titik dua, dipisahkan koma"
    ),
    "Its words and keywords are being counted …": "Kata-kata dan kata kuncinya sedang dihitung …",
    "Keywords": "Kata kunci",
    "Keywords against it that barred passages with this code": (
        "Kata kunci penyanggah yang menghalangi bagian berkode ini"
    ),
    "Keywords against it that stand in no text": (
        "Kata kunci penyanggah yang tidak ada di teks mana pun"
    ),
    "Keywords against it that stand only in questions or documents": (
        "Kata kunci penyanggah yang hanya ada di pertanyaan atau dokumen"
    ),
    "Keywords against it, with commas: where one stands, it is not suggested": (
        "Kata kunci penyanggah, dipisah koma: bila ada, kode tidak disarankan"
    ),
    "Keywords of languages that no passage is in": (
        "Kata kunci dalam bahasa yang tidak dipakai di bagian mana pun"
    ),
    "Keywords of which too little is decided yet": "Kata kunci yang belum cukup diputuskan",
    "Keywords that do well": "Kata kunci yang bekerja baik",
    "Keywords that mislead: x drops one": "Kata kunci yang menyesatkan: x membuangnya",
    "Keywords that speak against it": "Kata kunci yang menyanggahnya",
    "Keywords that stand in no text": "Kata kunci yang tidak ada di teks mana pun",
    "Keywords that stand only in questions, notes or documents": (
        "Kata kunci yang hanya ada di pertanyaan, catatan, atau dokumen"
    ),
    "Learned from {} in {} by {} (languages: {}).": (
        "Dipelajari dari {} di {} oleh {} (bahasa: {})."
    ),
    "Learned words that speak against it": "Kata yang dipelajari dan menyanggahnya",
    "Learned words that speak for it: a makes one a keyword": (
        "Kata yang dipelajari dan mendukungnya: a menjadikannya kata kunci"
    ),
    "Make the learned word a keyword of the code": "Jadikan kata yang dipelajari kata kunci kode",
    "Model {}.": "Model {}.",
    "Name speakers whose label stands only once, and cut the turns anew": (
        "Namai penutur yang labelnya hanya muncul sekali, lalu bagi lagi gilirannya"
    ),
    "Nearest of what has this code: “{}” ({})": (
        "Paling dekat di antara yang berkode sama: “{}” ({})"
    ),
    "No key does that. qualcode --help lists what can be done in the shell.": (
        "Tidak ada tombol untuk itu. qualcode --help mendaftar yang bisa dilakukan di terminal."
    ),
    "No single word carries the meaning.": "Tidak ada satu kata pun yang membawa maknanya.",
    "Nothing is learned yet: you have given it to no passage.": (
        "Belum ada yang dipelajari: Anda belum memberikannya pada bagian mana pun."
    ),
    "Only its meaning is similar: of this code nothing is known in this language.": (
        "Hanya maknanya yang mirip: tentang kode ini belum ada apa-apa dalam bahasa tersebut."
    ),
    "Tab next field   Ctrl+D keeps   Esc leaves, asking before it drops": (
        "Tab isian berikutnya   Ctrl+D simpan   Esc keluar, bertanya dulu"
    ),
    "Who else speaks: labels that stand once, with commas between": (
        "Penutur lain: label yang hanya muncul sekali, dipisahkan koma"
    ),
    "Who else speaks?": "Siapa lagi yang berbicara?",
    "Suggestions of it: {}, {}, {}.": "Saran kode ini: {}, {}, {}.",
    "Take the keyword out of the codebook": "Keluarkan kata kunci dari buku kode",
    "The card of a code": "Kartu kode",
    "The card of the code here: what was learned of it, how its keywords do": (
        "Kartu kode di sini: apa yang dipelajari, dan kinerja kata kuncinya"
    ),
    "The card of which code?": "Kartu kode yang mana?",
    "The words that carry the meaning are looked for …": (
        "Kata-kata yang membawa maknanya sedang dicari …"
    ),
    "The words that carry the meaning: {} of {} readings …": (
        "Kata-kata yang membawa maknanya: {} dari {} pembacaan …"
    ),
    "What was learned of the code, and how its keywords do": (
        "Apa yang dipelajari tentang kode, dan kinerja kata kuncinya"
    ),
    "Words that carry the meaning: {}": "Kata yang membawa maknanya: {}",
    "a accept   r refuse   X mute   I card   ↑ ↓ scroll   Esc closes": (
        "a terima   r tolak   X bisukan   I kartu   ↑ ↓ gulir   Esc tutup"
    ),
    "a makes “{}” a keyword ({})": "a menjadikan “{}” kata kunci ({})",
    "add keyword": "tambah kata kunci",
    "by meaning": "makna",
    "by words": "kata",
    "c and Enter give a code that you choose. Nothing needs saving.": (
        "c lalu Enter memberi kode pilihan sendiri. Tidak perlu menyimpan apa pun."
    ),
    "carries the meaning": "membawa maknanya",
    "drop keyword": "buang kata kunci",
    "e edits the code; u undoes; the arrows go to words and keywords": (
        "e menyunting kode; u membatalkan; panah menuju kata dan kata kunci"
    ),
    "edit code": "sunting kode",
    "in the margin: {}": "di tepi: {}",
    "In the text, m writes one on what is under the cursor.": (
        "Di teks, m menulis memo tentang yang ada di kursor."
    ),
    "In this turn: {}": "Dalam giliran ini: {}",
    "Include: {}": "Pakai untuk: {}",
    "It ends one word earlier": "Berakhir satu kata lebih awal",
    "It ends one word later": "Berakhir satu kata lebih akhir",
    "It starts one word later": "Mulai satu kata lebih akhir",
    "Its next value": "Nilai berikutnya",
    "Its place in the text, and how common the code is.": (
        "Tempatnya di teks, dan seberapa umum kode ini."
    ),
    "Its text stays until it is pruned; u brings the source back.": (
        "Teksnya tetap ada sampai dibersihkan; u mengembalikan sumber."
    ),
    "Its value before": "Nilai sebelumnya",
    "Keep them": "Biarkan semua",
    "Kept. It holds from the next start on.": (
        "Disimpan. Berlaku mulai saat qualcode dibuka berikutnya."
    ),
    "Key": "Tombol",
    "Key, what you type for it": "Kunci, yang diketik untuk kode ini",
    "Key, what you will type for it": "Kunci, yang akan diketik untuk kode ini",
    "Keys": "Tombol",
    "Keywords of the codebook that stand here: {}": (
        "Kata kunci dari buku kode yang ada di sini: {}"
    ),
    "Keywords that speak against it:": "Kata kunci yang menyanggahnya:",
    "Keywords, with commas between: suggestions look for them": (
        "Kata kunci, dipisah koma: saran mencarinya"
    ),
    "Keywords:": "Kata kunci:",
    "Keywords: {}": "Kata kunci: {}",
    "Kind": "Jenis",
    "Label printed in notes": "Label yang dicetak dalam catatan",
    "Language": "Bahasa",
    "Language of the screen": "Bahasa layar",
    "Last coding": "Pengodean terakhir",
    "Last in the family {}": "Terakhir dalam rumpun {}",
    "Last row": "Baris terakhir",
    "Leave both as they are": "Biarkan keduanya",
    "Leave the file out, or take it in again": "Lewati berkas ini, atau ikutkan lagi",
    "Letters on the sentences in sight: type one, that sentence is selected": (
        "Huruf pada kalimat yang terlihat: ketik satu, kalimat itu dipilih"
    ),
    "Links: {}": "Tautan: {}",
    "List": "Daftar",
    "Load one with:": "Muat dengan:",
    "Look": "Lihat",
    "Looking …": "Mencari …",
    "Low confidence: a accept r refuse": "Keyakinan rendah: a terima r tolak",
    "Low confidence: little speaks for it beside the other codes.": (
        "Keyakinan rendah: dibanding kode lain, sedikit yang mendukungnya."
    ),
    "Mark all, or none": "Tandai semua, atau tidak satu pun",
    "Mark it, or take the mark away": "Tandai, atau hapus tandanya",
    "Mark the next suggestion": "Tandai saran berikutnya",
    "Mark the row, or no longer, and go down one; what is marked is decided in one act": (
        "Tandai baris, atau hapus tandanya, lalu turun satu; semua yang ditandai "
        "diputuskan dalam satu tindakan"
    ),
    "Mark the source done, or not done": "Tandai sumber selesai, atau belum selesai",
    "Mark the suggestion before": "Tandai saran sebelumnya",
    "Marked done: what has no code here now counts as seen and not coded.": (
        "Ditandai selesai: yang tanpa kode di sini kini berarti sudah dilihat dan tidak dikode."
    ),
    "Memo kept: {}": "Memo disimpan: {}",
    "Memo on {}": "Memo tentang {}",
    "Memo removed: {}": "Memo dihapus: {}",
    "Memo unchanged: {}": "Memo tidak berubah: {}",
    "Memo: {}": "Memo: {}",
    "Memos": "Memo",
    "Merge it into another code (tells first what will move)": (
        "Gabungkan ke kode lain (lebih dahulu memberi tahu apa yang akan pindah)"
    ),
    "Merge {} into which code?": "Gabungkan {} ke kode mana?",
    "Merge {} into {}?": "Gabungkan {} ke {}?",
    "Merge: {} goes, {} stays": "Gabungkan: {} hilang, {} tetap",
    "Month, without the day": "Bulan, tanpa tanggal",
    "Mouse: a click places the cursor, dragging selects, a click on a code gives it.": (
        "Tetikus: klik menaruh kursor, seret memilih, klik pada kode memberikannya."
    ),
    "Move": "Bergerak",
    "Move it to another family, or below another code": (
        "Pindahkan ke rumpun lain, atau ke bawah kode lain"
    ),
    "Move {} where?": "Pindahkan {} ke mana?",
    "Mute its code: suggest it no more, anywhere": (
        "Bisukan kodenya: jangan disarankan lagi, di mana pun"
    ),
    "Mute the code of this row: suggest it no more, anywhere": (
        "Bisukan kode di baris ini: jangan disarankan lagi, di mana pun"
    ),
    "NAME": "NAMA",
    "Name": "Nama",
    "Name ({})": "Nama ({})",
    "Name another folder or file": "Sebutkan folder atau berkas lain",
    "Name, a pseudonym": "Nama samaran",
    "New code": "Kode baru",
    "New code {}, given.": "Kode baru {}, diberikan.",
    "New code {}, given. K and then v give it another family.": (
        "Kode baru {}, diberikan. K lalu v memberinya rumpun lain."
    ),
    "New code {}.": "Kode baru {}.",
    "New code “{}” …": "Kode baru “{}” …",
    "New code, after the one at hand": "Kode baru, sesudah kode ini",
    "New family": "Rumpun baru",
    "New family {}.": "Rumpun baru {}.",
    "Next answer without a code": "Jawaban berikutnya tanpa kode",
    "Next coding in the text": "Pengodean berikutnya di teks",
    "Next coding; in the query: the query after": (
        "Pengodean berikutnya; di kueri: kueri sesudahnya"
    ),
    "Next memo": "Memo berikutnya",
    "Next paragraph": "Paragraf berikutnya",
    "Next passage with a suggestion that is fair or strong": (
        "Bagian berikutnya dengan saran yang cukup atau kuat"
    ),
    "Next place of what you searched for": "Hasil pencarian berikutnya",
    "Next row": "Baris berikutnya",
    "Next sentence": "Kalimat berikutnya",
    "Next turn": "Giliran berikutnya",
    "Next turn on which you and others gave different codes (once all have marked it done)": (
        "Giliran berikutnya yang kodenya berbeda dengan pengode lain (setelah semua menandainya "
        "selesai)"
    ),
    "Next word": "Kata berikutnya",
    "No answer after this one is without a code.": "Sesudah ini tidak ada jawaban tanpa kode.",
    "No answer before this one is without a code.": "Sebelum ini tidak ada jawaban tanpa kode.",
    "No code answers to that.": "Tidak ada kode yang cocok.",
    "No code has a hot-key yet. Give one in the codebook: hotkey: k": (
        "Belum ada kode dengan tombol pintas. Berikan di buku kode: hotkey: k"
    ),
    "No code has the hot-key {}. Esc closes.": (
        "Tidak ada kode dengan tombol pintas {}. Esc menutup."
    ),
    "No code here.": "Tidak ada kode di sini.",
    "No code is muted.": "Tidak ada kode yang dibisukan.",
    "No code was given yet.": "Belum ada kode yang diberikan.",
    "No codebook yet.": "Belum ada buku kode.",
    "No codebook yet. Load one with: qualcode codebook load FILE, or make a code with C.": (
        "Belum ada buku kode. Muat dengan: qualcode codebook load FILE, atau buat kode dengan C."
    ),
    "No coding that you may see answers to that. / writes another query.": (
        "Tidak ada yang cocok di antara pengodean yang boleh dilihat. / menulis kueri lain."
    ),
    "No definition yet.": "Belum ada definisi.",
    "No definition yet: e writes one on the codebook's screen.": (
        "Belum ada definisi: e menulisnya di layar buku kode."
    ),
    "No disagreement after this turn.": "Tidak ada perbedaan sesudah giliran ini.",
    "No disagreement before this turn.": "Tidak ada perbedaan sebelum giliran ini.",
    "No longer marked done.": "Tidak lagi ditandai selesai.",
    "No memo is like that. Esc shows all.": "Tidak ada memo yang cocok. Esc menampilkan semua.",
    "No passage after this one has a suggestion that is fair or strong.": (
        "Sesudah ini tidak ada bagian dengan saran yang cukup atau kuat."
    ),
    "No passage before this one has a suggestion that is fair or strong.": (
        "Sebelum ini tidak ada bagian dengan saran yang cukup atau kuat."
    ),
    "No project is open.": "Tidak ada proyek yang terbuka.",
    "No report could be written.": "Laporan gagal ditulis.",
    "No sentence in sight has that letter.": "Tidak ada kalimat yang terlihat dengan huruf itu.",
    "No single word speaks for it.": "Tidak ada satu kata pun yang mendukungnya.",
    "No source fits the filter. Esc drops it.": (
        "Tidak ada sumber yang cocok dengan saringan. Esc melepaskannya."
    ),
    "No sources yet. Import a folder with i.": "Belum ada sumber. Impor folder dengan i.",
    "No transcripts yet: import a folder of them.": "Belum ada transkrip: impor satu folder.",
    "No, keep it": "Tidak, biarkan",
    "Nobody else has marked this source done yet.": (
        "Belum ada pengode lain yang menandai sumber ini selesai."
    ),
    "None of its own: one of the usual": "Tanpa warna sendiri: salah satu warna bawaan",
    "Not for, one a line": "Bukan untuk, satu per baris",
    "Not for:": "Bukan untuk:",
    "Not for: {}": "Bukan untuk: {}",
    "Not found: {}": "Tidak ditemukan: {}",
    "Not kept yet: {}": "Belum disimpan: {}",
    "Nothing is called {}": "Tidak ada yang bernama {}",
    "Nothing is imported yet: y imports what is ticked.": (
        "Belum ada yang diimpor: y mengimpor yang dicentang."
    ),
    "Nothing to suggest here.": "Tidak ada saran di sini.",
    "Nothing to suggest in this source: all is decided, or nothing fits.": (
        "Tidak ada saran di sumber ini: semuanya sudah diputuskan, atau tidak ada yang cocok."
    ),
    "Often with:": "Sering bersama:",
    "On every screen": "Di semua layar",
    "One action down": "Satu tindakan ke bawah",
    "One action up": "Satu tindakan ke atas",
    "One character left": "Satu karakter ke kiri",
    "One character right": "Satu karakter ke kanan",
    "One character; empty for none": "Satu karakter; kosong bila tidak ada",
    "One file down": "Satu berkas ke bawah",
    "One file up": "Satu berkas ke atas",
    "One page down": "Satu halaman ke bawah",
    "One page up": "Satu halaman ke atas",
    "One row down": "Satu baris ke bawah",
    "One row up": "Satu baris ke atas",
    "One setting down": "Satu pengaturan ke bawah",
    "One setting up": "Satu pengaturan ke atas",
    "One source down": "Satu sumber ke bawah",
    "One source up": "Satu sumber ke atas",
    "Only your own codings are shown.": "Hanya pengodean sendiri yang ditampilkan.",
    "Only {} can place this coding again.": (
        "Hanya {} yang dapat menempatkan kembali pengodean ini."
    ),
    "Open a source": "Buka sumber",
    "Open another source": "Buka sumber lain",
    "Open another with o.": "Buka yang lain dengan o.",
    "Open the source at the place where you left it": "Buka sumber di tempat terakhir dibaca",
    "Opening the study …": "Membuka studi …",
    "Others' codings are shown here after you and they have marked it done (d marks it).": (
        "Pengodean orang lain tampil di sini setelah kedua pihak menandainya selesai (d menandai)."
    ),
    "Out of the code above it": "Keluarkan dari kode induknya",
    "Passed over: {}. y imports what is ticked.": "Dilewati: {}. y mengimpor yang dicentang.",
    "Place": "Letak",
    "Press a further key for the action": "Tekan satu tombol tambahan untuk tindakan ini",
    "Press another key for the action": "Tekan tombol lain untuk tindakan ini",
    "Press q in the text to quit. Every coding is stored already.": (
        "Tekan q di teks untuk keluar. Semua pengodean sudah tersimpan."
    ),
    "Press the hot-key of a code": "Tekan tombol pintas sebuah kode",
    "Press the key that is to do it. Esc leaves all as it is.": (
        "Tekan tombol yang akan melakukannya. Esc membiarkan semuanya."
    ),
    "Previous answer without a code": "Jawaban sebelumnya tanpa kode",
    "Previous paragraph": "Paragraf sebelumnya",
    "Previous passage with such a suggestion": "Bagian sebelumnya dengan saran seperti itu",
    "Previous place of it": "Hasil pencarian sebelumnya",
    "Previous sentence": "Kalimat sebelumnya",
    "Previous turn": "Giliran sebelumnya",
    "Previous word": "Kata sebelumnya",
    "Put away: Enter asks for a code again.": "Dilepas: Enter menanyakan kode lagi.",
    "Query": "Kueri",
    "Read and change the memo": "Baca dan ubah memo",
    "Reading {} of {} … Esc stops.": "Membaca {} dari {} … Esc menghentikan.",
    "Recent ": "Terakhir ",
    "Redo what you undid": "Ulangi yang dibatalkan",
    "Refuse the marked rows, or this one": "Tolak baris yang ditandai, atau baris ini",
    "Reject it; it does not come back here": "Tolak; saran ini tidak muncul lagi di sini",
    "Remove a code that nothing uses": "Hapus kode yang tidak dipakai",
    "Remove the coding chosen with h, or the one here (asks which, if there are several)": (
        "Hapus pengodean yang dipilih dengan h, atau yang di sini (bila ada beberapa, ditanyakan "
        "yang mana)"
    ),
    "Remove the memo": "Hapus memo",
    "Remove the source {}?": "Hapus sumber {}?",
    "Remove the source, where nothing rests on it": (
        "Hapus sumber, bila tidak ada yang bergantung padanya"
    ),
    "Remove which code?": "Hapus kode mana?",
    "Remove your marked codings (without marks: this one)": (
        "Hapus pengodean sendiri yang ditandai (tanpa tanda: yang ini)"
    ),
    "Remove your own of them": "Hapus yang milik sendiri",
    "Remove {} coding?": "Hapus {} pengodean?",
    "Remove {} codings?": "Hapus {} pengodean?",
    "Rename the family {}": "Ubah nama rumpun {}",
    "Rename {}": "Ubah nama {}",
    "Retrieval": "Penelusuran",
    "Retrieval   {} coding": "Penelusuran   {} pengodean",
    "Retrieval   {} codings": "Penelusuran   {} pengodean",
    "Retrieval: codings by a query, in a list": (
        "Penelusuran: pengodean menurut kueri, dalam daftar"
    ),
    "Row before": "Baris sebelumnya",
    "Scroll the card down": "Gulir kartu ke bawah",
    "Scroll the card up": "Gulir kartu ke atas",
    "Scroll the memo down": "Gulir memo ke bawah",
    "Scroll the memo up": "Gulir memo ke atas",
    "Search in the text": "Cari di teks",
    "Search in the text; Enter goes to the next place": (
        "Cari di teks; Enter menuju tempat berikutnya"
    ),
    "Select": "Pilih",
    "Select what the coding shall hold first.": "Pilih dahulu teks untuk pengodean ini.",
    "Select the words that {} belongs on first.": (
        "Pilih dahulu kata-kata tempat {} seharusnya berada."
    ),
    "Select the words for {}; Esc puts it away. Old words: “{}”": (
        "Pilih kata-kata untuk {}; Esc melepasnya. Kata-kata lama: “{}”"
    ),
    "Setting": "Pengaturan",
    "Settings": "Pengaturan",
    "Several codings lie here: choose one with h.": (
        "Ada beberapa pengodean di sini: pilih satu dengan h."
    ),
    "Short form, cited in tables": "Bentuk pendek, dikutip dalam tabel",
    "Show its first turns as they would be cut": (
        "Lihat beberapa giliran pertamanya seperti hasil impor nanti"
    ),
    "Show one kind only: the next one, then all again": (
        "Tampilkan satu jenis saja: jenis berikutnya, lalu semua lagi"
    ),
    "Show or hide what others gave, on sources that you and they have marked done": (
        "Tampilkan atau sembunyikan kode orang lain, di sumber yang ditandai selesai oleh kedua "
        "pihak"
    ),
    "Shown beside yours: {}. O hides them.": (
        "Tampil di samping kode sendiri: {}. O menyembunyikannya."
    ),
    "Sort by name, by month, by state": "Urutkan menurut nama, bulan, atau status",
    "Source": "Sumber",
    "Start of the row": "Awal baris",
    "Start of the text": "Awal teks",
    "Stop reading; or back": "Berhenti membaca; atau kembali",
    "Stopped. Nothing was imported.": "Dihentikan. Tidak ada yang diimpor.",
    "Strong ones first, or by place": "Yang kuat lebih dahulu, atau menurut tempat",
    "Strong: it stands out from all other codes.": "Kuat: menonjol dibanding semua kode lain.",
    "Study": "Studi",
    "Suggest codes while you read": "Sarankan kode selagi membaca",
    "Suggestions": "Saran",
    "Suggestions are off.": "Saran mati.",
    "Suggestions are switched off in your settings (F2).": "Saran dimatikan di pengaturan (F2).",
    "Suggestions for the whole source": "Saran untuk seluruh sumber",
    "Suggestions for {}": "Saran untuk {}",
    "Suggestions: a accept r refuse y why": "Saran: a terima r tolak y alasan",
    "Suggestions: learning": "Saran: sedang dilatih",
    "Suggestions: off": "Saran: mati",
    "Suggestions: starting": "Saran: disiapkan",
    "Suggestions: waiting for the study": "Saran: menunggu studi dibuka",
    "Tab marks one of several   Enter gives   Esc closes": (
        "Tab tandai beberapa   Enter beri   Esc tutup"
    ),
    "Tab takes the first": "Tab mengambil yang pertama",
    "Tab, then type to filter": "Tab, lalu ketik untuk menyaring",
    "Tab: {}": "Tab: {}",
    "Take the marked suggestion to another passage: select that, then Enter": (
        "Bawa saran yang ditandai ke bagian lain: pilih bagian itu, lalu Enter"
    ),
    "Ten memos down": "Sepuluh memo ke bawah",
    "Ten memos up": "Sepuluh memo ke atas",
    "Ten rows down": "Sepuluh baris ke bawah",
    "Ten rows up": "Sepuluh baris ke atas",
    "The arrows change this one.": "Tombol panah mengubah yang ini.",
    "The case {}": "Kasus {}",
    "The code is {} now.": "Kode ini kini {}.",
    "The codebook": "Buku kode",
    "The codebook: all about each code; new, edit, move, merge": (
        "Buku kode: segala hal tentang tiap kode; baru, sunting, pindah, gabung"
    ),
    "The coding becomes exactly what is selected": "Pengodean menjadi persis seperti pilihan",
    "The coding starts one word earlier": "Pengodean mulai satu kata lebih awal",
    "The family is {} now.": "Rumpun ini kini {}.",
    "The first action": "Tindakan pertama",
    "The first file": "Berkas pertama",
    "The first setting": "Pengaturan pertama",
    "The first source": "Sumber pertama",
    "The first turns of {}": "Giliran pertama dalam {}",
    "The first {} codings; counting …": "{} pengodean pertama; menghitung …",
    "The helper process for suggestions can't be started.": (
        "Proses pembantu untuk saran tidak bisa dijalankan."
    ),
    "The helper process for suggestions has stopped.": "Proses pembantu untuk saran berhenti.",
    "The hot-key of {} is {}.": "Tombol pintas {} adalah {}.",
    "The last action": "Tindakan terakhir",
    "The last file": "Berkas terakhir",
    "The last setting": "Pengaturan terakhir",
    "The last source": "Sumber terakhir",
    "The memo as it was before the draft. Ctrl+X shows the draft": (
        "Memo seperti sebelum ada draf. Ctrl+X menampilkan draf"
    ),
    "The memo before": "Memo sebelumnya",
    "The numbers count paragraphs.": "Angka menghitung paragraf.",
    "The numbers count the lines of the text as it is stored.": (
        "Angka menghitung baris teks sebagaimana tersimpan."
    ),
    "The numbers count turns.": "Angka menghitung giliran.",
    "The passage": "Bagian ini",
    "The same, extending the selection to it": "Sama, tetapi memperluas pilihan sampai ke sana",
    "The sentence under the cursor": "Kalimat di kursor",
    "The source {}": "Sumber {}",
    "The suggestions are still learning; ask again in a moment.": (
        "Saran masih dilatih; coba lagi sebentar lagi."
    ),
    "The suggestions for this passage are still on their way.": (
        "Saran untuk bagian ini masih dihitung."
    ),
    "The text": "Teks",
    "The text goes no further.": "Sudah di ujung teks.",
    "The text was changed elsewhere; this is the new one.": (
        "Teks diubah di tempat lain; inilah teks yang baru."
    ),
    "The turn under the cursor": "Giliran di kursor",
    "The usual keys again": "Kembali ke tombol bawaan",
    "The usual value again": "Kembali ke nilai bawaan",
    "There are no codings yet. Give some in the text: q goes back.": (
        "Belum ada pengodean. Berikan di teks: q kembali."
    ),
    "There is no code before {} to stand below.": (
        "Tidak ada kode sebelum {} yang bisa menjadi induknya."
    ),
    "There is no code here to choose.": "Tidak ada kode di sini untuk dipilih.",
    "There is no code here to remove.": "Tidak ada kode di sini untuk dihapus.",
    "There is no codebook to suggest from.": "Tidak ada buku kode untuk dijadikan dasar saran.",
    "There is no codebook. Load one with: qualcode codebook load FILE": (
        "Tidak ada buku kode. Muat dengan: qualcode codebook load FILE"
    ),
    "There is no coding after this one.": "Tidak ada pengodean sesudah ini.",
    "There is no coding before this one.": "Tidak ada pengodean sebelum ini.",
    "There is no coding here to change.": "Tidak ada pengodean di sini untuk diubah.",
    "There is no coding here to recode.": "Tidak ada pengodean di sini untuk dikode ulang.",
    "There is no coding here to remove.": "Tidak ada pengodean di sini untuk dihapus.",
    "There is no link in this memo.": "Tidak ada tautan dalam memo ini.",
    "There is no link under the cursor": "Tidak ada tautan di kursor",
    "There is no recent code of that number yet.": "Belum ada kode terakhir dengan nomor itu.",
    "There is no suggestion here whose code could be muted.": (
        "Tidak ada saran di sini yang kodenya bisa dibisukan."
    ),
    "There is no suggestion of that number here.": "Tidak ada saran bernomor itu di sini.",
    "There is no suggestion to explain here.": "Tidak ada saran di sini untuk dijelaskan.",
    "There is no suggestion to refuse here.": "Tidak ada saran di sini untuk ditolak.",
    "There is no suggestion to take from here.": "Tidak ada saran di sini untuk dibawa.",
    "There is nothing to import here.": "Tidak ada yang bisa diimpor di sini.",
    "There is nothing to write: the list is empty.": (
        "Tidak ada yang bisa ditulis: daftarnya kosong."
    ),
    "They come in a moment; coding works without them.": (
        "Saran datang sebentar lagi; mengode bisa tanpa saran."
    ),
    "This project: {}; languages {}. Change that in {}": "Proyek ini: {}; bahasa {}. Ubah di {}",
    "This source has no text to code.": "Sumber ini tidak punya teks untuk dikode.",
    "This study has no transcripts yet.": "Studi ini belum punya transkrip.",
    "Title": "Judul",
    "To place: {}; Enter places it": "Untuk ditempatkan: {}; Enter menempatkannya",
    "Too long to suggest codes for: select a passage.": (
        "Terlalu panjang untuk saran kode: pilih satu bagian."
    ),
    "Turn before on which you and others gave different codes": (
        "Giliran sebelumnya yang kodenya berbeda dengan pengode lain"
    ),
    "Type the letters on a sentence; Escape leaves.": (
        "Ketik huruf pada sebuah kalimat; Escape batal."
    ),
    "Type to filter": "Ketik untuk menyaring",
    "Type to filter; Enter returns to the list": "Ketik untuk menyaring; Enter kembali ke daftar",
    "Undo your last act, also one of an earlier day": (
        "Batalkan tindakan terakhir, juga dari hari sebelumnya"
    ),
    "Undone: {}": "Dibatalkan: {}",
    "Use for:": "Pakai untuk:",
    "Use for: {}": "Pakai untuk: {}",
    "Use it for, one a line": "Pakai untuk, satu per baris",
    "Variables, one a line: name = value. Take a line out to remove one": (
        "Variabel, satu per baris: nama = nilai. Hapus barisnya untuk menghapus variabel"
    ),
    "Wait until the files are read, or stop with Esc.": (
        "Tunggu sampai berkas terbaca, atau hentikan dengan Esc."
    ),
    "What it does": "Apa yang dilakukannya",
    "What speaks for it": "Apa yang mendukungnya",
    "What the code means": "Apa arti kode ini",
    "What the numbers beside the text count": "Yang dihitung angka di samping teks",
    "What the numbers beside the text count: turns, paragraphs, lines": (
        "Yang dihitung angka di samping teks: giliran, paragraf, baris"
    ),
    "What to do next; its digit does it:": "Langkah berikutnya; tekan angkanya:",
    "Where copied passages go": "Ke mana bagian yang disalin",
    "Where it comes from": "Dari mana asalnya",
    "Which keys do what": "Fungsi tiap tombol",
    "Who codes on this machine": "Siapa yang mengode di komputer ini",
    "Why it is suggested, and what the code means": "Mengapa disarankan, dan apa arti kodenya",
    "Why {}?": "Mengapa {}?",
    "Words in a memo, its passage or what it is about": (
        "Kata dalam memo, bagiannya, atau hal yang dibahas"
    ),
    "Words it shares with the code's name or definition: {}": (
        "Kata yang juga ada dalam nama atau definisi kode: {}"
    ),
    "Words learned from passages with this code: {}": (
        "Kata yang dipelajari dari bagian dengan kode ini: {}"
    ),
    "Words of the question, or of the text around: {}": (
        "Kata dari pertanyaan, atau dari teks di sekitarnya: {}"
    ),
    "Write a memo on what is here: a coding, the passage, a code, the source, its case": (
        "Tulis memo tentang yang ada di sini: pengodean, bagian, kode, sumber, kasusnya"
    ),
    "Write a query": "Tulis kueri",
    "Write all memos to a file": "Tulis semua memo ke berkas",
    "Write all your memos to a file": "Tulis semua memo sendiri ke berkas",
    "Write its value, or open the list of keys": "Tulis nilainya, atau buka daftar tombol",
    "Write the list": "Tulis daftar",
    "Write the list to a file": "Tulis daftar ke berkas",
    "Written: {}": "Ditulis: {}",
    "Wrote {}": "Selesai menulis {}",
    "YYYY-MM": "TTTT-BB",
    "Yes, remove it": "Ya, hapus",
    "You have not given it yet.": "Kode ini belum pernah diberikan.",
    "You have written no memo yet.": "Belum ada memo yang ditulis.",
    "Your own keys for actions": "Tombol sendiri untuk tindakan",
    "Your own settings, for every study on this machine": (
        "Pengaturan sendiri, untuk semua studi di komputer ini"
    ),
    "Your own settings: language, colours, keys": "Pengaturan sendiri: bahasa, warna, tombol",
    "accept": "terima",
    "add a key": "tambah tombol",
    "all": "semua",
    "all suggestions": "semua saran",
    "also here: {}": "juga di sini: {}",
    "alt and an arrow moves a code; u undoes; ? shows all keys": (
        "alt dan tombol panah memindahkan kode; u membatalkan; ? menampilkan semua tombol"
    ),
    "and {} turn more": "dan {} giliran lagi",
    "and {} turns more": "dan {} giliran lagi",
    "answers": "menjawab",
    "answers coded": "jawaban berkode",
    "asks": "bertanya",
    "at {}": "pada {}",
    "auto": "otomatis",
    "auto goes by the terminal's locale": "otomatis mengikuti bahasa terminal",
    "back": "kembali",
    "blue": "biru",
    "by case": "menurut kasus",
    "by code": "menurut kode",
    "by coder": "menurut pengode",
    "by name, with :": "lewat nama, dengan :",
    "by place": "menurut tempat",
    "case": "kasus",
    "case {name}": "kasus {name}",
    "case {}": "kasus {}",
    "cases": "kasus",
    "change": "ubah",
    "clipboard": "papan klip",
    "code": "kode",
    "code {name}": "kode {name}",
    "codebook": "buku kode",
    "coder": "pengode",
    "codes": "kode",
    "codings": "pengodean",
    "colour": "warna",
    "colours": "warna",
    "court case": "perkara",
    "dark": "gelap",
    "column {}": "kolom {}",
    "done": "selesai",
    "done by": "selesai oleh",
    "done by {}": "selesai oleh {}",
    "draft": "draf",
    "edit": "sunting",
    "edited": "disunting",
    "exemplar": "contoh utama",
    "fair": "cukup",
    "field note": "catatan lapangan",
    "filter": "saring",
    "finding {name}": "temuan {name}",
    "findings": "temuan",
    "folder": "folder",
    "from the question": "dari pertanyaan",
    "give": "beri",
    "given by hand": "diberikan manual",
    "go there": "ke sana",
    "go to": "pergi ke",
    "green": "hijau",
    "grey": "abu-abu",
    "help": "bantuan",
    "home": "beranda",
    "hot-key {}": "tombol pintas {}",
    "id, ms, en …": "id, ms, en …",
    "import": "impor",
    "imported": "diimpor",
    "in its definition": "dalam definisinya",
    "in the file a line for each: name = [keys]": (
        "di dalam berkas satu baris untuk tiap tindakan: nama = [tombol]"
    ),
    "in {} passage": "di {} bagian",
    "in {} passages": "di {} bagian",
    "institution": "lembaga",
    "internal": "internal",
    (
        "internal pastes in qualcode alone; terminal sends them to the terminal's "
        "clipboard, over SSH another machine's"
    ): (
        "internal hanya bisa ditempel di qualcode; terminal mengirimnya ke papan klip "
        "terminal, lewat SSH ke komputer lain"
    ),
    "interview": "wawancara",
    "jump": "lompat",
    "kept as you type": "disimpan selagi mengetik",
    "kept {}": "disimpan {}",
    "keys": "tombol",
    "keyword": "kata kunci",
    "keyword: {}": "kata kunci: {}",
    "kind": "jenis",
    "language": "bahasa",
    "learned": "dipelajari",
    "learned words": "kata yang dipelajari",
    "learning": "dilatih",
    "leave out": "lewati",
    "light": "terang",
    "line {}": "baris {}",
    "lines": "baris",
    "link": "tautan",
    "literature": "pustaka",
    "look": "lihat",
    "low confidence": "keyakinan rendah",
    "mark": "tandai",
    "memo": "memo",
    "menu": "menu",
    "merge": "gabung",
    "month": "bulan",
    "move": "pindah",
    "mute": "bisukan",
    "muted in suggestions": "dibisukan dalam saran",
    "n makes a code in this family, r gives the family another name.": (
        "n membuat kode di rumpun ini, r mengubah nama rumpun."
    ),
    "n makes the first code, N a family.": "n membuat kode pertama, N rumpun.",
    "nearest: {}": "terdekat: {}",
    "new": "baru",
    "new code": "kode baru",
    "next uncoded": "belum dikode",
    "no turns of their own: {} (s gives them)": "belum mendapat giliran: {} (tekan s)",
    "not done": "belum selesai",
    "nothing": "tidak ada",
    "nowhere": "tidak ada",
    "numbers": "angka",
    "off": "mati",
    "on": "hidup",
    "on an older text: Enter looks for its place": "pada teks lama: Enter mencari tempatnya",
    "on {}": "tentang {}",
    "on {} coded segment": "di {} segmen berkode",
    "on {} coded segments": "di {} segmen berkode",
    "only similar meaning, other language": "hanya makna yang mirip, lain bahasa",
    "open": "buka",
    "orange": "jingga",
    "order": "urutan",
    "other": "lainnya",
    "paragraph {}": "paragraf {}",
    "paragraphs": "paragraf",
    "passages": "bagian",
    "purple": "ungu",
    "qualcode codebook load FILE": "qualcode codebook load FILE",
    "qualcode has stopped over a fault of its own ({}). Every coding is stored already. {}": (
        "qualcode berhenti karena kesalahannya sendiri ({}). Semua pengodean sudah tersimpan. {}"
    ),
    "query": "kueri",
    "quit": "keluar",
    "reading {} of {}": "membaca {} dari {}",
    "recode": "kode ulang",
    "refuse": "tolak",
    "refused": "ditolak",
    "remove": "hapus",
    "rename": "ubah nama",
    "retrieval": "penelusuran",
    "role not known": "peran tidak diketahui",
    "search": "cari",
    "select": "pilih",
    "set a key": "atur tombol",
    "shows all again": "tampilkan semua lagi",
    "similar meaning": "makna yang mirip",
    "sky blue": "biru langit",
    "soon": "disiapkan",
    "sort": "urutkan",
    "sorted by month": "urut bulan",
    "sorted by name": "urut nama",
    "sorted by state": "urut status",
    "source": "sumber",
    "source {name}": "sumber {name}",
    "source {}": "sumber {}",
    "sources": "sumber",
    "speakers": "penutur",
    "statute": "undang-undang",
    "step back": "mundur",
    "strong": "kuat",
    "strong first": "kuat lebih dahulu",
    "suggestions": "saran",
    "taken from a suggestion": "diambil dari saran",
    "terminal": "terminal",
    "the project": "proyek",
    "the selection": "pilihan",
    "the turn": "giliran",
    "to the text": "ke teks",
    "turn": "giliran",
    "turns": "giliran",
    "unchanged": "tidak berubah",
    "undo": "batal",
    "usual": "bawaan",
    "vermilion": "merah terang",
    "w names the words that carry the meaning (a moment).": (
        "w menyebut kata yang membawa maknanya (tunggu sebentar)."
    ),
    "weak": "lemah",
    "why": "alasan",
    "without a label": "tanpa label",
    "write": "tulis",
    "written {}": "ditulis {}",
    "written {}, changed {}": "ditulis {}, diubah {}",
    "x drops “{}” ({})": "x membuang “{}” ({})",
    "y yes   n no   Enter takes   Esc closes": "y ya   n tidak   Enter ambil   Esc tutup",
    "yellow": "kuning",
    "yes": "ya",
    "you: {}": "Anda: {}",
    "your memo is on it": "ada memo sendiri",
    "your own": "ubahan sendiri",
    "{code}, {source}, turn {turn}": "{code}, {source}, giliran {turn}",
    "{source}, turn {turn}": "{source}, giliran {turn}",
    "{}   at {}": "{}   ke-{}",
    "{}   no key": "{}   tanpa tombol",
    "{}   turn {} of {}": "{}   giliran {} dari {}",
    "{}   usual keys: {}": "{}   tombol bawaan: {}",
    "{}   {}   suggestions {}": "{}   {}   saran {}",
    "{}   {} marked": "{}   {} ditandai",
    "{}   {} s": "{}   {} dtk",
    "{}  suggestions {}": "{}  saran {}",
    "{} (older text)": "{} (teks lama)",
    "{} (removed)": "{} (dihapus)",
    "{} (unknown)": "{} (tidak dikenal)",
    "{} accepted": "{} diterima",
    "{} are other coders' and stay": "{} milik pengode lain dan tetap ada",
    "{} belongs to no case. Give it one with e.": "{} belum punya kasus. Beri kasus dengan e.",
    "{} code": "{} kode",
    "{} code below it moves": "{} kode di bawahnya ikut pindah",
    "{} code given.": "{} kode diberikan.",
    "{} code is muted": "{} kode dibisukan",
    "{} code marked: Enter gives it": "{} kode ditandai: Enter memberikannya",
    "{} code muted": "{} kode dibisukan",
    "{} coded segment": "{} segmen berkode",
    "{} coded segments": "{} segmen berkode",
    "{} coder": "{} pengode",
    "{} coders": "{} pengode",
    "{} codes": "{} kode",
    "{} codes are muted": "{} kode dibisukan",
    "{} codes below it move": "{} kode di bawahnya ikut pindah",
    "{} codes given in one act.": "{} kode diberikan dalam satu tindakan.",
    "{} codes given; one undo takes all.": "{} kode diberikan; sekali batalkan, semuanya ditarik.",
    "{} codes marked: Enter gives them": "{} kode ditandai: Enter memberikannya",
    "{} codes muted": "{} kode dibisukan",
    "{} coding": "{} pengodean",
    "{} coding is an exemplar now": "{} pengodean kini contoh utama",
    "{} coding moved": "{} pengodean dipindahkan",
    "{} coding of all coders moves": "{} pengodean dari semua pengode pindah",
    "{} coding of yours": "{} pengodean Anda",
    "{} coding of yours stands on an older text: place it again.": (
        "{} pengodean sendiri masih pada teks lama: tempatkan kembali."
    ),
    "{} coding recoded": "{} pengodean dikode ulang",
    "{} coding removed": "{} pengodean dihapus",
    "{} coding stands under both: one of the two stays": (
        "{} pengodean ada pada kedua kode: satu dari keduanya tetap"
    ),
    "{} codings": "{} pengodean",
    "{} codings are exemplars now": "{} pengodean kini contoh utama",
    "{} codings moved": "{} pengodean dipindahkan",
    "{} codings of all coders move": "{} pengodean dari semua pengode pindah",
    "{} codings of yours": "{} pengodean Anda",
    "{} codings of yours stand on an older text: place them again.": (
        "{} pengodean sendiri masih pada teks lama: tempatkan kembali."
    ),
    "{} codings recoded": "{} pengodean dikode ulang",
    "{} codings removed": "{} pengodean dihapus",
    "{} codings stand under both: one of each two stays": (
        "{} pengodean ada pada kedua kode: satu dari tiap pasangan tetap"
    ),
    "{} draft of {}, not kept as a memo yet: Enter opens it": (
        "{} draf {}, belum disimpan sebagai memo: Enter membukanya"
    ),
    "{} exemplar taken back": "{} contoh utama dibatalkan",
    "{} exemplars taken back": "{} contoh utama dibatalkan",
    "{} fell together": "{} menyatu",
    "{} fell together with another": "{} menyatu dengan pengodean lain",
    "{} file imported.": "{} berkas diimpor.",
    "{} file to import": "{} berkas untuk diimpor",
    "{} files imported.": "{} berkas diimpor.",
    "{} files to import": "{} berkas untuk diimpor",
    "{} finding moves": "{} temuan pindah",
    "{} findings move": "{} temuan pindah",
    "{} given.": "{} diberikan.",
    "{} has its new colour.": "{} mendapat warna baru.",
    "{} has no hot-key now.": "{} kini tanpa tombol pintas.",
    "{} holds “{}” now, turns {}–{}.": "{} kini memuat “{}”, giliran {}–{}.",
    "{} holds “{}” now.": "{} kini memuat “{}”.",
    "{} in language {}": "{} dalam bahasa {}",
    "{} is another coder's and stays": "{} milik pengode lain dan tetap ada",
    "{} is armed. Ctrl+E puts it away.": "{} siap pakai. Ctrl+E melepasnya.",
    "{} is at the end of its row already: v moves it elsewhere.": (
        "{} sudah di ujung deretnya: v memindahkannya ke tempat lain."
    ),
    "{} is in hand: select another passage, then Enter; Esc puts it away.": (
        "{} dibawa: pilih bagian lain, lalu Enter; Esc melepasnya."
    ),
    "{} is kept.": "{} disimpan.",
    "{} is muted. Alt+x brings it back.": "{} dibisukan. Alt+x mengembalikannya.",
    "{} is not begun: open it.": "{} belum dimulai: bukalah.",
    "{} is part of {} now: {}. u takes it back.": (
        "{} sudah digabungkan ke {}: {}. u membatalkannya."
    ),
    "{} is placed here. R goes back to the list.": "{} ditempatkan di sini. R kembali ke daftar.",
    "{} is suggested again.": "{} disarankan lagi.",
    "{} is there already.": "{} sudah ada.",
    "{} memo": "{} memo",
    "{} memo moves": "{} memo pindah",
    "{} memo that you were writing was kept as a draft: M shows it.": (
        "{} memo yang sedang ditulis disimpan sebagai draf: M menampilkannya."
    ),
    "{} memo went along.": "{} memo ikut pindah.",
    "{} memos": "{} memo",
    "{} memos move": "{} memo pindah",
    "{} memos that you were writing were kept as drafts: M shows them.": (
        "{} memo yang sedang ditulis disimpan sebagai draf: M menampilkannya."
    ),
    "{} memos went along.": "{} memo ikut pindah.",
    "{} more stand on an older text: version:old lists them.": (
        "{} lagi masih pada teks lama: version:old menampilkannya."
    ),
    "{} more stands on an older text: version:old lists it.": (
        "{} lagi masih pada teks lama: version:old menampilkannya."
    ),
    "{} moved.": "{} dipindahkan.",
    "{} of {}": "{} dari {}",
    "{} of {} answers coded": "{} dari {} jawaban berkode",
    "{} of {} turns read": "{} dari {} giliran dibaca",
    "{} is of the kind {}, “{}”: this text takes its place": (
        "{} berjenis {}, “{}”: teks ini menggantikannya"
    ),
    "{} is of the kind {}: this text takes its place": ("{} berjenis {}: teks ini menggantikannya"),
    "in another's place: {}": "menggantikan yang lain: {}",
    "hardly anything of the text before is in this one": (
        "hampir tidak ada isi teks lama di teks ini"
    ),
    "marked done by {}: to be marked done again, as the text is another": (
        "sudah ditandai selesai oleh {}: perlu ditandai lagi, karena teksnya lain"
    ),
    "To be marked done again, as the text is another: {}": (
        "Perlu ditandai selesai lagi, karena teksnya lain: {}"
    ),
    "{} passage": "{} bagian",
    "{} passage stays with the old text; what to do stands at the top.": (
        "{} bagian tetap pada teks lama; langkahnya ada di bagian atas."
    ),
    "{} passage with codings or memos is looked for in the new text": (
        "{} bagian dengan pengodean atau memo dicari di teks baru"
    ),
    "{} passages": "{} bagian",
    "{} passages stay with the old text; what to do stands at the top.": (
        "{} bagian tetap pada teks lama; langkahnya ada di bagian atas."
    ),
    "{} passages with codings or memos are looked for in the new text": (
        "{} bagian dengan pengodean atau memo dicari di teks baru"
    ),
    "{} piece of evidence went along.": "{} bukti ikut pindah.",
    "{} pieces of evidence went along.": "{} bukti ikut pindah.",
    "{} place": "{} tempat",
    "{} places": "{} tempat",
    "{} refused": "{} ditolak",
    "{} refused for this passage.": "{} ditolak untuk bagian ini.",
    "{} refused in one act.": "{} ditolak dalam satu tindakan.",
    "{} removed.": "{} dihapus.",
    "{} removed. u brings it back.": "{} dihapus. u mengembalikannya.",
    "{} source": "{} sumber",
    "{} sources": "{} sumber",
    "{} stands below no code.": "{} tidak berada di bawah kode lain.",
    "{} stands below {} now.": "{} kini berada di bawah {}.",
    "{} stands here. R goes back to the list.": "{} ada di sini. R kembali ke daftar.",
    "{} suggestion refused.": "{} saran ditolak.",
    "{} taken back": "{} dibatalkan",
    "{} turn": "{} giliran",
    "{} turns": "{} giliran",
    "{} was so already": "{} memang sudah begitu",
    "{} were so already": "{} memang sudah begitu",
    "{} word": "{} kata",
    "{} words": "{} kata",
    "{}, a keyword": "{}, kata kunci",
    "{}, done": "{}, selesai",
    "{}, given by {}": "{}, diberikan oleh {}",
    "{}, line {}": "{}, baris {}",
    "{}, right in {} of {} decided": "{}, benar di {} dari {} yang diputuskan",
    "{}, turn {}": "{}, giliran {}",
    "{}, turn {}, {}": "{}, giliran {}, {}",
    "{}, {} with this code": "{}, {} dengan kode ini",
    "{}. Alt+x brings one back.": "{}. Alt+x mengembalikan salah satunya.",
    "{}. Kept in {}": "{}. Disimpan di {}",
    "{}: done. What has no code there now counts as seen and not coded.": (
        "{}: selesai. Yang tanpa kode di sana kini berarti sudah dilihat dan tidak dikode."
    ),
    "{}: every answer has a code. Mark it done.": (
        "{}: semua jawaban sudah berkode. Tandai selesai."
    ),
    "{}: kept.": "{}: disimpan.",
    "{}: no longer done.": "{}: tidak lagi selesai.",
    "{}: removed. u brings it back.": "{}: dihapus. u mengembalikannya.",
    "“{}” is a keyword already": "“{}” sudah menjadi kata kunci",
    "“{}” is a keyword now. u takes it back.": "“{}” kini kata kunci. u membatalkannya.",
    "“{}” is no keyword any more. u takes it back.": (
        "“{}” bukan kata kunci lagi. u membatalkannya."
    ),
    "… Enter opens the whole of it.": "… Enter membuka seluruhnya.",
    "↑ ↓ PgUp PgDn scroll   Esc closes": "↑ ↓ PgUp PgDn gulir   Esc tutup",
    "↑ ↓ choose   Enter takes   Esc closes": "↑ ↓ pilih   Enter ambil   Esc tutup",
    "↑ ↓ scroll   Esc closes": "↑ ↓ gulir   Esc tutup",
    "✓ given": "✓ diberikan",
    "✗ refused": "✗ ditolak",
    "The list of keys": "Daftar tombol",
    "Not answered. Below is still the answer to: {}": (
        "Tidak terjawab. Di bawah masih jawaban untuk: {}"
    ),
    "Not answered. Below is still the list of before.": (
        "Tidak terjawab. Di bawah masih daftar sebelumnya."
    ),
    "to the list": "ke daftar",
    "completes": "lengkapi",
    "queries of before": "kueri sebelumnya",
    "No coding that you may see answers to that.": (
        "Tidak ada pengodean yang boleh dilihat dan memenuhi itu."
    ),
    "Tab writes: {}": "Tab menuliskan: {}",
    "{} (unknown: write {})": "{} (tidak dikenal: tulis {})",
}

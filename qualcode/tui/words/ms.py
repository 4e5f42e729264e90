"""The screen's words in Malay, by their English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "  (gone by now)": "  (sudah tiada)",
    "(older text)": "(teks lama)",
    "/ writes a query; an empty one lists every coding you may see.": (
        "/ menulis pertanyaan; yang kosong menyenaraikan semua pengekodan yang boleh dilihat."
    ),
    "1-9 give": "1-9 beri",
    "@ names a code, # a source": "@ merujuk kod, # merujuk sumber",
    "A .csv, .docx or .md file; a path from the study's folder": (
        "Fail .csv, .docx atau .md; laluan dari folder kajian"
    ),
    "A code for {}: “{}”": "Kod untuk {}: “{}”",
    "A code named by the selected words, or else by the sentence, given at once": (
        "Kod yang dinamakan dengan perkataan yang dipilih, atau dengan ayatnya, terus diberi"
    ),
    "A coding holds one word at least.": (
        "Pengekodan mesti mengandungi sekurang-kurangnya satu perkataan."
    ),
    "A digit codes the turn with the suggestion or recent code of that number.": (
        "Angka mengekod giliran dengan cadangan atau kod terkini bernombor itu."
    ),
    "A folder or a file; Tab completes, Enter reads it": (
        "Folder atau fail; Tab melengkapkan, Enter membacanya"
    ),
    "A memo on what?": "Memo tentang apa?",
    "A new case": "Kes baharu",
    "A new code for the passage: asks for its name and meaning, then gives it": (
        "Kod baharu untuk petikan: nama dan maksudnya ditanya, kemudian kod itu diberi"
    ),
    "A note: select words in it to ask for suggestions.": (
        "Ini catatan: pilih perkataan di dalamnya untuk meminta cadangan."
    ),
    "A query, such as: code:H1 and not case:P3": "Pertanyaan, contohnya: code:H1 and not case:P3",
    "A question: select words in it to ask for suggestions.": (
        "Ini soalan: pilih perkataan di dalamnya untuk meminta cadangan."
    ),
    "A report without any text of yours is in {}.": "Laporan tanpa sebarang teks anda ada di {}.",
    "Accept suggestion {} of the panel": "Terima cadangan {} pada panel",
    "Accept the marked rows, or this one": "Terima baris bertanda, atau baris ini",
    "Accept the marked suggestion": "Terima cadangan bertanda",
    "After the code after it": "Ke bawah satu kod",
    "All codings": "Semua pengekodan",
    "All commands: type what you look for": "Semua perintah: taip apa yang dicari",
    "All keys of this screen": "Semua kekunci skrin ini",
    "All your memos": "Semua memo sendiri",
    "Another code for {} coding": "Kod lain untuk {} pengekodan",
    "Another code for {} codings": "Kod lain untuk {} pengekodan",
    "Another colour": "Warna lain",
    "Another hot-key": "Kekunci pintas lain",
    "Another key, or other names; of a family too": (
        "Kunci lain, atau nama lain; untuk keluarga juga"
    ),
    "Another order: by place, code, case or coder": (
        "Susunan lain: ikut kedudukan, kod, kes atau pengekod"
    ),
    "Another: write it as #rrggbb …": "Warna lain: tulis sebagai #rrggbb …",
    "Arm a code: Enter and dragging the mouse give it at once; again puts it away": (
        "Jadikan kod sedia guna: Enter dan seretan tetikus terus memberikannya; tekan lagi "
        "untuk mengetepikannya"
    ),
    "Arm a code: Enter and the mouse give it at once": (
        "Jadikan kod sedia guna: Enter dan tetikus terus memberikannya"
    ),
    "Armed: {}; Enter gives it": "Sedia guna: {}; Enter memberikannya",
    "As a command: qualcode {}": "Sebagai perintah: qualcode {}",
    "Back": "Kembali",
    "Back by the unit you last stepped by (word, sentence, paragraph, turn)": (
        "Undur mengikut unit langkah terakhir (perkataan, ayat, perenggan, giliran)"
    ),
    "Back to the screen before; from the text: quit, everything is stored already": (
        "Kembali ke skrin sebelumnya; dari teks: keluar, semuanya sudah disimpan"
    ),
    "Back to the settings": "Kembali ke tetapan",
    "Back to the text": "Kembali ke teks",
    "Before the code before it": "Ke atas satu kod",
    "Below the code (its key; empty for none)": "Di bawah kod (kuncinya; kosong jika tiada)",
    "Below the code before it": "Letakkan di bawah kod sebelumnya",
    "Below {}": "Di bawah {}",
    "Card of {}": "Kad {}",
    "Case it belongs to; a new name makes a new case": (
        "Kes yang memilikinya; nama baharu membuat kes baharu"
    ),
    "Change the codebook": "Ubah buku kod",
    "Choose among the codings here, one after the other": (
        "Pilih antara pengekodan di sini, satu demi satu"
    ),
    "Choose codes for the selection, or for the turn when nothing is selected": (
        "Pilih kod untuk pilihan, atau untuk giliran jika tiada yang dipilih"
    ),
    "Code": "Mengekod",
    "Code: key, name or keyword": "Kod: kunci, nama atau kata kunci",
    "Codebook": "Buku kod",
    "Codebook of {}": "Buku kod {}",
    "Codebook: type to filter, Enter gives the code, Escape returns": (
        "Buku kod: taip untuk menapis, Enter memberi kod, Escape kembali"
    ),
    "Coding before": "Pengekodan sebelumnya",
    "Coding before; in the query: the query before": (
        "Pengekodan sebelumnya; dalam pertanyaan: pertanyaan sebelumnya"
    ),
    "Codings": "Pengekodan",
    "Colour (empty for one of the usual)": "Warna (kosong untuk salah satu warna lalai)",
    "Colour of {}": "Warna {}",
    "Colour, as #rrggbb": "Warna, sebagai #rrggbb",
    "Colours of the screen": "Warna skrin",
    "Command": "Perintah",
    "Commands: a few letters of what you want to do": (
        "Perintah: beberapa huruf daripada perkara yang hendak anda lakukan"
    ),
    "Complete the word in the query; from the list: go to the query": (
        "Lengkapkan perkataan dalam pertanyaan; dari senarai: pergi ke pertanyaan"
    ),
    "Continue {} at turn {}.": "Sambung {} di giliran {}.",
    "Continue {}.": "Sambung {}.",
    "Copied.": "Disalin.",
    "Copied, with its source and place.": "Disalin, bersama sumber dan kedudukannya.",
    "Copy the passage with its source and place": "Salin petikan bersama sumber dan kedudukannya",
    "Copying is off: set clipboard to internal or terminal in the settings.": (
        "Penyalinan dimatikan: tetapkan papan keratan kepada dalaman atau terminal dalam tetapan."
    ),
    (
        "Counted on this machine from the codebook and from your own codings. It is no "
        "coding before you accept it."
    ): (
        "Dikira pada komputer ini daripada buku kod dan pengekodan anda sendiri. Ia belum "
        "menjadi pengekodan selagi tidak diterima."
    ),
    "Country": "Negara",
    "Ctrl+D in the form keeps it.": "Ctrl+D dalam borang menyimpannya.",
    "Ctrl+G goes there": "Ctrl+G pergi ke sana",
    "Decide": "Putuskan",
    "Definition: what it means": "Definisi: maksudnya",
    "Do what stands under {} in what to do next": "Lakukan nombor {} dalam langkah seterusnya",
    "Done again: {}": "Dibuat semula: {}",
    "Draft of {}, found again. Ctrl+X shows the memo as it was before": (
        "Draf {} ditemui semula. Ctrl+X menunjukkan memo yang sebelumnya"
    ),
    "Drop it": "Buang",
    "Drop the filter": "Kosongkan penapis",
    "Drop the filter; else back to the text": "Kosongkan penapis; jika tiada, kembali ke teks",
    "Drop the filter; without one, back to the text": (
        "Kosongkan penapis; jika tiada, kembali ke teks"
    ),
    "Drop the selection; put away what is carried": "Lepaskan pilihan; batalkan yang dipegang",
    "Drop what you changed in this form?": "Buang perubahan anda dalam borang ini?",
    ("Each key can be changed: qualcode settings keys. In the workbench, ? shows this page."): (
        "Setiap kekunci boleh ditukar: qualcode settings keys. Di meja kerja, ? menunjukkan "
        "halaman ini."
    ),
    "Edit all that the code holds in the study's language": (
        "Sunting seluruh isi kod dalam bahasa kajian"
    ),
    "Edit in which language?": "Sunting dalam bahasa apa?",
    "Edit it in another language": "Sunting dalam bahasa lain",
    "Edit its case and the case's variables": "Sunting kesnya dan pemboleh ubah kes itu",
    "Edit what is known of the source": "Sunting maklumat sumber",
    "End of the row": "Hujung baris",
    "End of the text": "Hujung teks",
    "Esc closes": "Esc tutup",
    "Esc keeps and closes": "Esc simpan dan tutup",
    "Enter places {} on this; Esc puts it away. Old words: “{}”": (
        "Enter menempatkan {} di sini; Esc mengetepikannya. Perkataan lama: “{}”"
    ),
    "Every interview is done. Compare with: qualcode agree": (
        "Semua temu bual selesai. Bandingkan dengan: qualcode agree"
    ),
    "Examples, one a line": "Contoh, satu pada setiap baris",
    "Examples:": "Contoh:",
    "Exclude: {}": "Bukan untuk: {}",
    "Exemplar or not: tables quote exemplars before all others": (
        "Contoh utama atau bukan: jadual memetik contoh utama dahulu"
    ),
    "Extend back by a turn": "Panjangkan ke belakang satu giliran",
    "Extend back by a word": "Panjangkan ke belakang satu perkataan",
    "Extend back by the unit last stepped by": (
        "Panjangkan ke belakang mengikut unit langkah terakhir"
    ),
    "Extend by a character, left": "Panjangkan satu aksara ke kiri",
    "Extend by a character, right": "Panjangkan satu aksara ke kanan",
    "Extend by a row, down": "Panjangkan satu baris ke bawah",
    "Extend by a row, up": "Panjangkan satu baris ke atas",
    "Extend to the end of the paragraph": "Panjangkan hingga hujung perenggan",
    "Extend to the end of the sentence": "Panjangkan hingga hujung ayat",
    "Extend to the end of the turn": "Panjangkan hingga hujung giliran",
    "Extend to the end of the word": "Panjangkan hingga hujung perkataan",
    "Fair: some other codes come close.": "Sedang: beberapa kod lain hampir sama kuat.",
    "Family (there is none yet: this makes one)": "Keluarga (belum ada: ini membuat yang pertama)",
    "Family, if it stands below no code": "Keluarga, jika tidak di bawah mana-mana kod",
    "Family: {}": "Keluarga: {}",
    "File": "Fail",
    "File in the study's folder exports; .md, .csv or .docx": (
        "Fail dalam folder exports kajian; .md, .csv atau .docx"
    ),
    "Files": "Fail",
    "Filter by key, name in any language, or keyword": (
        "Tapis ikut kunci, nama dalam mana-mana bahasa, atau kata kunci"
    ),
    "Filter by words in the memo, its passage or what it is about": (
        "Tapis ikut perkataan dalam memo, petikannya atau perkara yang dirujuknya"
    ),
    "Filter the list": "Tapis senarai",
    "Filter: key, name or keyword": "Tapis: kunci, nama atau kata kunci",
    "First coding": "Pengekodan pertama",
    "First row": "Baris pertama",
    "Fold the family, or unfold it": "Lipat keluarga, atau buka lipatannya",
    "From the query to the list; from the list: back to the text": (
        "Dari pertanyaan ke senarai; dari senarai: kembali ke teks"
    ),
    "Give a code by its hot-key of the codebook, pressed after this key": (
        "Beri kod dengan kekunci pintasnya dalam buku kod, ditekan selepas kekunci ini"
    ),
    "Give recent code {} of the panel": "Beri kod terkini {} pada panel",
    "Give the armed code or the suggestion in hand; without one, choose codes": (
        "Beri kod sedia guna atau cadangan yang dipegang; jika tiada, pilih kod"
    ),
    "Give the code you gave last": "Beri kod yang terakhir diberi",
    "Give this code to the passage in the text, and go back there": (
        "Beri kod ini kepada petikan dalam teks, dan kembali ke situ"
    ),
    "Give your marked codings another code (without marks: this one)": (
        "Ganti kod pengekodan sendiri yang bertanda (tanpa tanda: yang ini)"
    ),
    "Given last:": "Terakhir diberi:",
    "Go on writing": "Terus menulis",
    "Go to": "Pergi ke",
    "Go to it in the text": "Pergi ke tempatnya dalam teks",
    "Go to the place in the text; one on an older text is placed again there": (
        "Ke tempatnya dalam teks; yang berada pada teks lama ditempatkan semula di sana"
    ),
    "Go to what a link in it names": "Pergi ke perkara yang dipautkan di dalamnya",
    "Go to what it is about": "Pergi ke perkara yang dirujuknya",
    "Go to which link?": "Pergi ke pautan yang mana?",
    "Hear again of which muted code?": "Kod disenyapkan yang mana mahu dicadangkan semula?",
    "Hear of a muted code again": "Cadangkan semula kod yang disenyapkan",
    "Here: {}": "Di sini: {}",
    "Home: all sources": "Laman utama: semua sumber",
    "Home: all sources with their state, and what to do next": (
        "Laman utama: semua sumber dengan statusnya, dan langkah seterusnya"
    ),
    "Hot-key of {}": "Kekunci pintas {}",
    "Hot-key, one character (empty for none)": "Kekunci pintas, satu aksara (kosong jika tiada)",
    "Import a transcript first: qualcode import FILE": (
        "Import transkrip dahulu: qualcode import FILE"
    ),
    "Import all that is ticked, as one act": "Import semua yang bertanda, sekali gus",
    "Import transcripts: a folder or files, with a preview": (
        "Import transkrip: folder atau fail, dengan pratonton"
    ),
    "Import transcripts: name a folder or a file.": "Import transkrip: namakan folder atau fail.",
    "Import with a preview": "Import dengan pratonton",
    "Importing {} of {} …": "Mengimport {} daripada {} …",
    "In hand: {}; Enter gives it": "Dipegang: {}; Enter memberikannya",
    "In {} file somebody may speak who has no turn: s names speakers.": (
        "Dalam {} fail mungkin ada yang bercakap tanpa giliran: s menamakan penutur."
    ),
    "In {} files somebody may speak who has no turn: s names speakers.": (
        "Dalam {} fail mungkin ada yang bercakap tanpa giliran: s menamakan penutur."
    ),
    "It says something like what the code means.": ("Isinya serupa dengan maksud kod ini."),
    "Labels as before the colon, with commas between": (
        "Label seperti sebelum titik bertindih, dipisahkan dengan koma"
    ),
    "Its words and keywords are being counted …": "Perkataan dan kata kuncinya sedang dikira …",
    "Keywords": "Kata kunci",
    "Keywords against it that barred passages with this code": (
        "Kata kunci bercanggah yang menghalang petikan berkod ini"
    ),
    "Keywords against it that stand in no text": (
        "Kata kunci bercanggah yang tiada dalam mana-mana teks"
    ),
    "Keywords against it that stand only in questions or documents": (
        "Kata kunci bercanggah yang hanya ada dalam soalan atau dokumen"
    ),
    "Keywords against it, with commas: where one stands, it is not suggested": (
        "Kata kunci bercanggah, dipisahkan koma: jika ada, kod tidak dicadangkan"
    ),
    "Keywords of languages that no passage is in": (
        "Kata kunci dalam bahasa yang tidak digunakan dalam mana-mana petikan"
    ),
    "Keywords of which too little is decided yet": "Kata kunci yang belum cukup diputuskan",
    "Keywords that do well": "Kata kunci yang berkesan",
    "Keywords that mislead: x drops one": "Kata kunci yang mengelirukan: x membuangnya",
    "Keywords that speak against it": "Kata kunci yang bercanggah dengannya",
    "Keywords that stand in no text": "Kata kunci yang tiada dalam mana-mana teks",
    "Keywords that stand only in questions, notes or documents": (
        "Kata kunci yang hanya ada dalam soalan, catatan atau dokumen"
    ),
    "Learned from {} in {} by {} (languages: {}).": (
        "Dipelajari daripada {} dalam {} oleh {} (bahasa: {})."
    ),
    "Learned words that speak against it": "Perkataan yang dipelajari dan bercanggah dengannya",
    "Learned words that speak for it: a makes one a keyword": (
        "Perkataan yang dipelajari dan menyokongnya: a menjadikannya kata kunci"
    ),
    "Make the learned word a keyword of the code": (
        "Jadikan perkataan yang dipelajari kata kunci kod"
    ),
    "Model {}.": "Model {}.",
    "Name speakers whose label stands only once, and cut the turns anew": (
        "Namakan penutur yang labelnya muncul sekali sahaja, dan bahagikan giliran semula"
    ),
    "Nearest of what has this code: “{}” ({})": "Paling hampir antara yang berkod sama: “{}” ({})",
    "No key does that. qualcode --help lists what can be done in the shell.": (
        "Tiada kekunci untuk itu. qualcode --help menyenaraikan apa yang boleh dibuat di terminal."
    ),
    "No single word carries the meaning.": "Tiada satu perkataan pun yang membawa maknanya.",
    "Nothing is learned yet: you have given it to no passage.": (
        "Belum ada yang dipelajari: anda belum memberikannya kepada mana-mana petikan."
    ),
    "Only its meaning is similar: of this code nothing is known in this language.": (
        "Hanya maknanya serupa: tentang kod ini belum ada apa-apa dalam bahasa itu."
    ),
    "Tab next field   Ctrl+D keeps   Esc leaves, asking before it drops": (
        "Tab medan seterusnya   Ctrl+D simpan   Esc keluar, bertanya dahulu"
    ),
    "Who else speaks: labels that stand once, with commas between": (
        "Penutur lain: label yang muncul sekali sahaja, dipisahkan dengan koma"
    ),
    "Who else speaks?": "Siapa lagi yang bercakap?",
    "Suggestions of it: {}, {}, {}.": "Cadangan kod ini: {}, {}, {}.",
    "Take the keyword out of the codebook": "Keluarkan kata kunci daripada buku kod",
    "The card of a code": "Kad kod",
    "The card of the code here: what was learned of it, how its keywords do": (
        "Kad kod di sini: apa yang dipelajari, dan prestasi kata kuncinya"
    ),
    "The card of which code?": "Kad kod yang mana?",
    "The words that carry the meaning are looked for …": (
        "Perkataan yang membawa maknanya sedang dicari …"
    ),
    "The words that carry the meaning: {} of {} readings …": (
        "Perkataan yang membawa maknanya: {} daripada {} bacaan …"
    ),
    "What was learned of the code, and how its keywords do": (
        "Apa yang dipelajari tentang kod, dan prestasi kata kuncinya"
    ),
    "Words that carry the meaning: {}": "Perkataan yang membawa maknanya: {}",
    "a accept   r refuse   X mute   I card   ↑ ↓ scroll   Esc closes": (
        "a terima   r tolak   X senyap   I kad   ↑ ↓ tatal   Esc tutup"
    ),
    "a makes “{}” a keyword ({})": "a menjadikan “{}” kata kunci ({})",
    "add keyword": "tambah kata kunci",
    "by meaning": "makna",
    "by words": "kata",
    "c and Enter give a code that you choose. Nothing needs saving.": (
        "c dan Enter memberi kod pilihan anda. Tidak perlu menyimpan."
    ),
    "carries the meaning": "membawa maknanya",
    "drop keyword": "buang kata kunci",
    "e edits the code; u undoes; the arrows go to words and keywords": (
        "e menyunting kod; u membatalkan; anak panah ke perkataan dan kata kunci"
    ),
    "edit code": "sunting kod",
    "in the margin: {}": "di tepi: {}",
    "In the text, m writes one on what is under the cursor.": (
        "Dalam teks, m menulis memo tentang apa yang ada pada kursor."
    ),
    "In this turn: {}": "Dalam giliran ini: {}",
    "Include: {}": "Guna untuk: {}",
    "It ends one word earlier": "Tamat satu perkataan lebih awal",
    "It ends one word later": "Tamat satu perkataan lebih lewat",
    "It starts one word later": "Bermula satu perkataan lebih lewat",
    "Its next value": "Nilai seterusnya",
    "Its place in the text, and how common the code is.": (
        "Kedudukannya dalam teks, dan sejauh mana kod itu lazim."
    ),
    "Its text stays until it is pruned; u brings the source back.": (
        "Teksnya kekal hingga dipangkas; u mengembalikan sumber."
    ),
    "Its value before": "Nilai sebelumnya",
    "Keep them": "Kekalkan",
    "Kept. It holds from the next start on.": (
        "Disimpan. Berkuat kuasa apabila qualcode dibuka lagi."
    ),
    "Key": "Kekunci",
    "Key, what you type for it": "Kunci, iaitu yang ditaip untuknya",
    "Key, what you will type for it": "Kunci, iaitu yang akan ditaip untuknya",
    "Keys": "Kekunci",
    "Keywords of the codebook that stand here: {}": "Kata kunci buku kod yang terdapat di sini: {}",
    "Keywords that speak against it:": "Kata kunci yang bercanggah dengannya:",
    "Keywords, with commas between: suggestions look for them": (
        "Kata kunci, dipisahkan koma: cadangan mencarinya"
    ),
    "Keywords:": "Kata kunci:",
    "Keywords: {}": "Kata kunci: {}",
    "Kind": "Jenis",
    "Label printed in notes": "Label yang dicetak dalam nota",
    "Language": "Bahasa",
    "Language of the screen": "Bahasa skrin",
    "Last coding": "Pengekodan terakhir",
    "Last in the family {}": "Terakhir dalam keluarga {}",
    "Last row": "Baris terakhir",
    "Leave both as they are": "Biarkan kedua-duanya seperti sedia ada",
    "Leave the file out, or take it in again": "Kecualikan fail, atau masukkan semula",
    "Letters on the sentences in sight: type one, that sentence is selected": (
        "Huruf pada ayat yang kelihatan: taip satu, ayat itu dipilih"
    ),
    "Links: {}": "Pautan: {}",
    "List": "Senarai",
    "Load one with:": "Muatkan dengan:",
    "Look": "Lihat",
    "Looking …": "Sedang mencari …",
    "Low confidence: a accept r refuse": "Kurang yakin: a terima r tolak",
    "Low confidence: little speaks for it beside the other codes.": (
        "Kurang yakin: sedikit sahaja yang menyokongnya berbanding kod lain."
    ),
    "Mark all, or none": "Tandakan semua, atau tiada",
    "Mark it, or take the mark away": "Tandakan, atau buang tandanya",
    "Mark the next suggestion": "Tandakan cadangan seterusnya",
    "Mark the row, or no longer, and go down one; what is marked is decided in one act": (
        "Tandakan baris, atau buang tandanya, dan turun satu; yang bertanda diputuskan sekali gus"
    ),
    "Mark the source done, or not done": "Tandakan sumber selesai, atau belum selesai",
    "Mark the suggestion before": "Tandakan cadangan sebelumnya",
    "Marked done: what has no code here now counts as seen and not coded.": (
        "Ditandakan selesai: yang tiada kod di sini kini dikira sudah dilihat dan tidak dikod."
    ),
    "Memo kept: {}": "Memo disimpan: {}",
    "Memo on {}": "Memo tentang {}",
    "Memo removed: {}": "Memo dibuang: {}",
    "Memo unchanged: {}": "Memo tidak berubah: {}",
    "Memo: {}": "Memo: {}",
    "Memos": "Memo",
    "Merge it into another code (tells first what will move)": (
        "Gabung ke dalam kod lain (dahulu memberitahu apa yang akan beralih)"
    ),
    "Merge {} into which code?": "Gabung {} ke dalam kod yang mana?",
    "Merge {} into {}?": "Gabung {} ke dalam {}?",
    "Merge: {} goes, {} stays": "Gabung: {} hilang, {} kekal",
    "Month, without the day": "Bulan, tanpa hari",
    "Mouse: a click places the cursor, dragging selects, a click on a code gives it.": (
        "Tetikus: klik meletakkan kursor, seret memilih, klik pada kod memberikannya."
    ),
    "Move": "Gerak",
    "Move it to another family, or below another code": (
        "Alih ke keluarga lain, atau ke bawah kod lain"
    ),
    "Move {} where?": "Alih {} ke mana?",
    "Mute its code: suggest it no more, anywhere": (
        "Senyapkan kodnya: jangan cadangkan lagi, di mana-mana pun"
    ),
    "Mute the code of this row: suggest it no more, anywhere": (
        "Senyapkan kod baris ini: jangan cadangkan lagi, di mana-mana pun"
    ),
    "NAME": "NAMA",
    "Name": "Nama",
    "Name ({})": "Nama ({})",
    "Name another folder or file": "Namakan folder atau fail lain",
    "Name, a pseudonym": "Nama samaran",
    "New code": "Kod baharu",
    "New code {}, given.": "Kod baharu {}, diberi.",
    "New code {}, given. K and then v give it another family.": (
        "Kod baharu {}, diberi. K kemudian v memberinya keluarga lain."
    ),
    "New code {}.": "Kod baharu {}.",
    "New code “{}” …": "Kod baharu “{}” …",
    "New code, after the one at hand": "Kod baharu, selepas kod ini",
    "New family": "Keluarga baharu",
    "New family {}.": "Keluarga baharu {}.",
    "Next answer without a code": "Jawapan seterusnya tanpa kod",
    "Next coding in the text": "Pengekodan seterusnya dalam teks",
    "Next coding; in the query: the query after": (
        "Pengekodan seterusnya; dalam pertanyaan: pertanyaan seterusnya"
    ),
    "Next memo": "Memo seterusnya",
    "Next paragraph": "Perenggan seterusnya",
    "Next passage with a suggestion that is fair or strong": (
        "Petikan seterusnya dengan cadangan bertahap sedang atau kuat"
    ),
    "Next place of what you searched for": "Hasil carian seterusnya",
    "Next row": "Baris seterusnya",
    "Next sentence": "Ayat seterusnya",
    "Next turn": "Giliran seterusnya",
    "Next turn on which you and others gave different codes (once all have marked it done)": (
        "Giliran seterusnya yang kodnya berbeza daripada pengekod lain (setelah semua "
        "menandakannya selesai)"
    ),
    "Next word": "Perkataan seterusnya",
    "No answer after this one is without a code.": "Tiada jawapan tanpa kod selepas ini.",
    "No answer before this one is without a code.": "Tiada jawapan tanpa kod sebelum ini.",
    "No code answers to that.": "Tiada kod yang sepadan.",
    "No code has a hot-key yet. Give one in the codebook: hotkey: k": (
        "Belum ada kod yang mempunyai kekunci pintas. Beri dalam buku kod: hotkey: k"
    ),
    "No code has the hot-key {}. Esc closes.": "Tiada kod dengan kekunci pintas {}. Esc tutup.",
    "No code here.": "Tiada kod di sini.",
    "No code is muted.": "Tiada kod yang disenyapkan.",
    "No code was given yet.": "Belum ada kod yang diberi.",
    "No codebook yet.": "Belum ada buku kod.",
    "No codebook yet. Load one with: qualcode codebook load FILE, or make a code with C.": (
        "Belum ada buku kod. Muatkan dengan: qualcode codebook load FILE, atau buat kod dengan C."
    ),
    "No coding that you may see answers to that. / writes another query.": (
        "Tiada pengekodan yang boleh dilihat sepadan dengannya. / menulis pertanyaan lain."
    ),
    "No definition yet.": "Belum ada definisi.",
    "No definition yet: e writes one on the codebook's screen.": (
        "Belum ada definisi: e menulisnya pada skrin buku kod."
    ),
    "No disagreement after this turn.": "Tiada perbezaan selepas giliran ini.",
    "No disagreement before this turn.": "Tiada perbezaan sebelum giliran ini.",
    "No longer marked done.": "Tidak lagi ditandakan selesai.",
    "No memo is like that. Esc shows all.": "Tiada memo seperti itu. Esc menunjukkan semua.",
    "No passage after this one has a suggestion that is fair or strong.": (
        "Tiada petikan selepas ini dengan cadangan bertahap sedang atau kuat."
    ),
    "No passage before this one has a suggestion that is fair or strong.": (
        "Tiada petikan sebelum ini dengan cadangan bertahap sedang atau kuat."
    ),
    "No project is open.": "Tiada projek yang dibuka.",
    "No report could be written.": "Laporan tidak dapat ditulis.",
    "No sentence in sight has that letter.": "Tiada ayat yang kelihatan dengan huruf itu.",
    "No single word speaks for it.": "Tiada satu perkataan pun yang menyokongnya.",
    "No source fits the filter. Esc drops it.": (
        "Tiada sumber yang sepadan dengan penapis. Esc mengosongkannya."
    ),
    "No sources yet. Import a folder with i.": "Belum ada sumber. Import folder dengan i.",
    "No transcripts yet: import a folder of them.": "Belum ada transkrip: import folder transkrip.",
    "No, keep it": "Tidak, kekalkan",
    "Nobody else has marked this source done yet.": (
        "Belum ada orang lain yang menandakan sumber ini selesai."
    ),
    "None of its own: one of the usual": "Tiada warna sendiri: salah satu warna lalai",
    "Not for, one a line": "Bukan untuk, satu pada setiap baris",
    "Not for:": "Bukan untuk:",
    "Not for: {}": "Bukan untuk: {}",
    "Not found: {}": "Tidak ditemui: {}",
    "Not kept yet: {}": "Belum disimpan: {}",
    "Nothing is called {}": "Tiada apa-apa yang bernama {}",
    "Nothing is imported yet: y imports what is ticked.": (
        "Belum ada yang diimport: y mengimport yang bertanda."
    ),
    "Nothing to suggest here.": "Tiada cadangan di sini.",
    "Nothing to suggest in this source: all is decided, or nothing fits.": (
        "Tiada cadangan dalam sumber ini: semuanya sudah diputuskan, atau tiada yang sesuai."
    ),
    "Often with:": "Kerap bersama:",
    "On every screen": "Pada setiap skrin",
    "One action down": "Satu tindakan ke bawah",
    "One action up": "Satu tindakan ke atas",
    "One character left": "Satu aksara ke kiri",
    "One character right": "Satu aksara ke kanan",
    "One character; empty for none": "Satu aksara; kosong jika tiada",
    "One file down": "Satu fail ke bawah",
    "One file up": "Satu fail ke atas",
    "One page down": "Satu halaman ke bawah",
    "One page up": "Satu halaman ke atas",
    "One row down": "Satu baris ke bawah",
    "One row up": "Satu baris ke atas",
    "One setting down": "Satu tetapan ke bawah",
    "One setting up": "Satu tetapan ke atas",
    "One source down": "Satu sumber ke bawah",
    "One source up": "Satu sumber ke atas",
    "Only your own codings are shown.": "Hanya pengekodan anda sendiri ditunjukkan.",
    "Only {} can place this coding again.": "Hanya {} boleh menempatkan semula pengekodan ini.",
    "Open a source": "Buka sumber",
    "Open another source": "Buka sumber lain",
    "Open another with o.": "Buka yang lain dengan o.",
    "Open the source at the place where you left it": "Buka sumber di tempat terakhir ditinggalkan",
    "Opening the study …": "Membuka kajian …",
    "Others' codings are shown here after you and they have marked it done (d marks it).": (
        "Pengekodan orang lain ditunjukkan di sini selepas anda dan mereka menandakannya "
        "selesai (d menandakannya)."
    ),
    "Out of the code above it": "Keluarkan dari bawah kod di atasnya",
    "Passed over: {}. y imports what is ticked.": "Dilangkau: {}. y mengimport yang bertanda.",
    "Place": "Kedudukan",
    "Press a further key for the action": "Tekan kekunci tambahan untuk tindakan itu",
    "Press another key for the action": "Tekan kekunci lain untuk tindakan itu",
    "Press q in the text to quit. Every coding is stored already.": (
        "Tekan q dalam teks untuk keluar. Semua pengekodan sudah disimpan."
    ),
    "Press the hot-key of a code": "Tekan kekunci pintas kod",
    "Press the key that is to do it. Esc leaves all as it is.": (
        "Tekan kekunci yang mahu digunakan. Esc membiarkan semuanya seperti sedia ada."
    ),
    "Previous answer without a code": "Jawapan sebelumnya tanpa kod",
    "Previous paragraph": "Perenggan sebelumnya",
    "Previous passage with such a suggestion": "Petikan sebelumnya dengan cadangan sebegitu",
    "Previous place of it": "Hasil carian sebelumnya",
    "Previous sentence": "Ayat sebelumnya",
    "Previous turn": "Giliran sebelumnya",
    "Previous word": "Perkataan sebelumnya",
    "Put away: Enter asks for a code again.": "Diketepikan: Enter meminta kod semula.",
    "Query": "Pertanyaan",
    "Read and change the memo": "Baca dan ubah memo",
    "Reading {} of {} … Esc stops.": "Membaca {} daripada {} … Esc berhenti.",
    "Recent ": "Terkini ",
    "Redo what you undid": "Buat semula tindakan yang dibuat asal",
    "Refuse the marked rows, or this one": "Tolak baris bertanda, atau baris ini",
    "Reject it; it does not come back here": "Tolak; ia tidak muncul lagi di sini",
    "Remove a code that nothing uses": "Buang kod yang tidak digunakan",
    "Remove the coding chosen with h, or the one here (asks which, if there are several)": (
        "Buang pengekodan yang dipilih dengan h, atau yang ada di sini (ditanya yang mana, "
        "jika ada beberapa)"
    ),
    "Remove the memo": "Buang memo",
    "Remove the source {}?": "Buang sumber {}?",
    "Remove the source, where nothing rests on it": (
        "Buang sumber, jika tiada apa-apa yang bergantung padanya"
    ),
    "Remove which code?": "Buang kod yang mana?",
    "Remove your marked codings (without marks: this one)": (
        "Buang pengekodan sendiri yang bertanda (tanpa tanda: yang ini)"
    ),
    "Remove your own of them": "Buang pengekodan sendiri sahaja",
    "Remove {} coding?": "Buang {} pengekodan?",
    "Remove {} codings?": "Buang {} pengekodan?",
    "Rename the family {}": "Ganti nama keluarga {}",
    "Rename {}": "Ganti nama {}",
    "Retrieval": "Dapatan semula",
    "Retrieval   {} coding": "Dapatan semula   {} pengekodan",
    "Retrieval   {} codings": "Dapatan semula   {} pengekodan",
    "Retrieval: codings by a query, in a list": (
        "Dapatan semula: pengekodan mengikut pertanyaan, dalam senarai"
    ),
    "Row before": "Baris sebelumnya",
    "Scroll the card down": "Tatal kad ke bawah",
    "Scroll the card up": "Tatal kad ke atas",
    "Scroll the memo down": "Tatal memo ke bawah",
    "Scroll the memo up": "Tatal memo ke atas",
    "Search in the text": "Cari dalam teks",
    "Search in the text; Enter goes to the next place": (
        "Cari dalam teks; Enter pergi ke hasil seterusnya"
    ),
    "Select": "Pilih",
    "Select what the coding shall hold first.": (
        "Pilih dahulu teks yang patut dikandung pengekodan."
    ),
    "Select the words that {} belongs on first.": (
        "Pilih dahulu perkataan yang sepatutnya bagi {}."
    ),
    "Select the words for {}; Esc puts it away. Old words: “{}”": (
        "Pilih perkataan untuk {}; Esc mengetepikannya. Perkataan lama: “{}”"
    ),
    "Setting": "Tetapan",
    "Settings": "Tetapan",
    "Several codings lie here: choose one with h.": (
        "Ada beberapa pengekodan di sini: pilih satu dengan h."
    ),
    "Short form, cited in tables": "Bentuk pendek, dipetik dalam jadual",
    "Show its first turns as they would be cut": (
        "Tunjukkan giliran pertamanya seperti yang akan dipisahkan"
    ),
    "Show one kind only: the next one, then all again": (
        "Tunjukkan satu jenis sahaja: jenis seterusnya, kemudian semua semula"
    ),
    "Show or hide what others gave, on sources that you and they have marked done": (
        "Tunjukkan atau sembunyikan kod orang lain, pada sumber yang anda dan mereka "
        "tandakan selesai"
    ),
    "Shown beside yours: {}. O hides them.": (
        "Ditunjukkan di sebelah kod anda: {}. O menyembunyikannya."
    ),
    "Sort by name, by month, by state": "Isih ikut nama, bulan atau status",
    "Source": "Sumber",
    "Start of the row": "Awal baris",
    "Start of the text": "Awal teks",
    "Stop reading; or back": "Berhenti membaca; atau kembali",
    "Stopped. Nothing was imported.": "Dihentikan. Tiada yang diimport.",
    "Strong ones first, or by place": "Yang kuat dahulu, atau ikut kedudukan",
    "Strong: it stands out from all other codes.": (
        "Kuat: jelas menonjol berbanding semua kod lain."
    ),
    "Study": "Kajian",
    "Suggest codes while you read": "Cadangkan kod semasa membaca",
    "Suggestions": "Cadangan",
    "Suggestions are off.": "Cadangan dimatikan.",
    "Suggestions are switched off in your settings (F2).": (
        "Cadangan dimatikan dalam tetapan anda (F2)."
    ),
    "Suggestions for the whole source": "Cadangan untuk seluruh sumber",
    "Suggestions for {}": "Cadangan untuk {}",
    "Suggestions: a accept r refuse y why": "Cadangan: a terima r tolak y sebab",
    "Suggestions: learning": "Cadangan: sedang dilatih",
    "Suggestions: off": "Cadangan: dimatikan",
    "Suggestions: starting": "Cadangan: sedang dimulakan",
    "Suggestions: waiting for the study": "Cadangan: menunggu kajian dibuka",
    "Tab marks one of several   Enter gives   Esc closes": (
        "Tab tandakan beberapa   Enter beri   Esc tutup"
    ),
    "Tab takes the first": "Tab ambil yang pertama",
    "Tab, then type to filter": "Tab, kemudian taip untuk menapis",
    "Tab: {}": "Tab: {}",
    "Take the marked suggestion to another passage: select that, then Enter": (
        "Bawa cadangan bertanda ke petikan lain: pilih petikan itu, kemudian Enter"
    ),
    "Ten memos down": "Sepuluh memo ke bawah",
    "Ten memos up": "Sepuluh memo ke atas",
    "Ten rows down": "Sepuluh baris ke bawah",
    "Ten rows up": "Sepuluh baris ke atas",
    "The arrows change this one.": "Anak panah menukar yang ini.",
    "The case {}": "Kes {}",
    "The code is {} now.": "Kod ini kini {}.",
    "The codebook": "Buku kod",
    "The codebook: all about each code; new, edit, move, merge": (
        "Buku kod: semua tentang setiap kod; buat, sunting, alih, gabung"
    ),
    "The coding becomes exactly what is selected": "Pengekodan menjadi tepat seperti yang dipilih",
    "The coding starts one word earlier": "Pengekodan bermula satu perkataan lebih awal",
    "The family is {} now.": "Keluarga ini kini {}.",
    "The first action": "Tindakan pertama",
    "The first file": "Fail pertama",
    "The first setting": "Tetapan pertama",
    "The first source": "Sumber pertama",
    "The first turns of {}": "Giliran pertama {}",
    "The helper process for suggestions can't be started.": (
        "Proses pembantu untuk cadangan tidak dapat dimulakan."
    ),
    "The helper process for suggestions has stopped.": (
        "Proses pembantu untuk cadangan telah terhenti."
    ),
    "The hot-key of {} is {}.": "Kekunci pintas {} ialah {}.",
    "The last action": "Tindakan terakhir",
    "The last file": "Fail terakhir",
    "The last setting": "Tetapan terakhir",
    "The last source": "Sumber terakhir",
    "The memo as it was before the draft. Ctrl+X shows the draft": (
        "Memo seperti sebelum draf. Ctrl+X menunjukkan draf"
    ),
    "The memo before": "Memo sebelumnya",
    "The numbers count paragraphs.": "Nombor membilang perenggan.",
    "The numbers count the lines of the text as it is stored.": (
        "Nombor membilang baris teks seperti yang disimpan."
    ),
    "The numbers count turns.": "Nombor membilang giliran.",
    "The passage": "Petikan",
    "The same, extending the selection to it": (
        "Sama, dengan memanjangkan pilihan hingga ke ayat itu"
    ),
    "The sentence under the cursor": "Ayat pada kursor",
    "The source {}": "Sumber {}",
    "The suggestions are still learning; ask again in a moment.": (
        "Cadangan masih dilatih; cuba lagi sebentar nanti."
    ),
    "The suggestions for this passage are still on their way.": (
        "Cadangan untuk petikan ini masih dikira."
    ),
    "The text": "Teks",
    "The text goes no further.": "Teks tamat di sini.",
    "The text was changed elsewhere; this is the new one.": (
        "Teks telah diubah di tempat lain; inilah yang baharu."
    ),
    "The turn under the cursor": "Giliran pada kursor",
    "The usual keys again": "Kembali ke kekunci lalai",
    "The usual value again": "Kembali ke nilai lalai",
    "There are no codings yet. Give some in the text: q goes back.": (
        "Belum ada pengekodan. Beri kod dalam teks: q kembali."
    ),
    "There is no code before {} to stand below.": (
        "Tiada kod sebelum {} untuk diletakkan di bawahnya."
    ),
    "There is no code here to choose.": "Tiada kod di sini untuk dipilih.",
    "There is no code here to remove.": "Tiada kod di sini untuk dibuang.",
    "There is no codebook to suggest from.": "Tiada buku kod untuk dijadikan asas cadangan.",
    "There is no codebook. Load one with: qualcode codebook load FILE": (
        "Tiada buku kod. Muatkan dengan: qualcode codebook load FILE"
    ),
    "There is no coding after this one.": "Tiada pengekodan selepas ini.",
    "There is no coding before this one.": "Tiada pengekodan sebelum ini.",
    "There is no coding here to change.": "Tiada pengekodan di sini untuk diubah.",
    "There is no coding here to recode.": "Tiada pengekodan di sini untuk diganti kodnya.",
    "There is no coding here to remove.": "Tiada pengekodan di sini untuk dibuang.",
    "There is no link in this memo.": "Tiada pautan dalam memo ini.",
    "There is no link under the cursor": "Tiada pautan pada kursor",
    "There is no recent code of that number yet.": "Belum ada kod terkini dengan nombor itu.",
    "There is no suggestion here whose code could be muted.": (
        "Tiada cadangan di sini yang kodnya boleh disenyapkan."
    ),
    "There is no suggestion of that number here.": "Tiada cadangan dengan nombor itu di sini.",
    "There is no suggestion to explain here.": "Tiada cadangan di sini untuk dijelaskan.",
    "There is no suggestion to refuse here.": "Tiada cadangan di sini untuk ditolak.",
    "There is no suggestion to take from here.": "Tiada cadangan di sini untuk dibawa.",
    "There is nothing to import here.": "Tiada apa-apa untuk diimport di sini.",
    "There is nothing to write: the list is empty.": "Tiada apa-apa untuk ditulis: senarai kosong.",
    "They come in a moment; coding works without them.": (
        "Cadangan tiba sebentar lagi; pengekodan boleh dibuat tanpanya."
    ),
    "This project: {}; languages {}. Change that in {}": "Projek ini: {}; bahasa {}. Ubah dalam {}",
    "This source has no text to code.": "Sumber ini tiada teks untuk dikod.",
    "This study has no transcripts yet.": "Kajian ini belum ada transkrip.",
    "Title": "Tajuk",
    "To place: {}; Enter places it": "Untuk ditempatkan: {}; Enter menempatkannya",
    "Too long to suggest codes for: select a passage.": (
        "Terlalu panjang untuk dicadangkan kod: pilih satu petikan."
    ),
    "Turn before on which you and others gave different codes": (
        "Giliran sebelumnya yang kodnya berbeza daripada pengekod lain"
    ),
    "Type the letters on a sentence; Escape leaves.": "Taip huruf pada ayat; Escape keluar.",
    "Type to filter": "Taip untuk menapis",
    "Type to filter; Enter returns to the list": "Taip untuk menapis; Enter kembali ke senarai",
    "Undo your last act, also one of an earlier day": (
        "Buat asal tindakan terakhir, termasuk dari hari terdahulu"
    ),
    "Undone: {}": "Dibuat asal: {}",
    "Use for:": "Guna untuk:",
    "Use for: {}": "Guna untuk: {}",
    "Use it for, one a line": "Guna untuk, satu pada setiap baris",
    "Variables, one a line: name = value. Take a line out to remove one": (
        "Pemboleh ubah, satu pada setiap baris: nama = nilai. Padam baris untuk membuangnya"
    ),
    "Wait until the files are read, or stop with Esc.": (
        "Tunggu hingga fail dibaca, atau hentikan dengan Esc."
    ),
    "What it does": "Fungsinya",
    "What speaks for it": "Yang menyokongnya",
    "What the code means": "Maksud kod",
    "What the numbers beside the text count": "Apa yang dibilang oleh nombor di tepi teks",
    "What the numbers beside the text count: turns, paragraphs, lines": (
        "Apa yang dibilang oleh nombor di tepi teks: giliran, perenggan, baris"
    ),
    "What to do next; its digit does it:": "Langkah seterusnya; tekan nombornya:",
    "Where copied passages go": "Ke mana petikan disalin",
    "Where it comes from": "Asalnya",
    "Which keys do what": "Fungsi setiap kekunci",
    "Who codes on this machine": "Siapa yang mengekod pada komputer ini",
    "Why it is suggested, and what the code means": "Sebab ia dicadangkan, dan maksud kod itu",
    "Why {}?": "Mengapa {}?",
    "Words in a memo, its passage or what it is about": (
        "Perkataan dalam memo, petikannya atau perkara yang dirujuknya"
    ),
    "Words it shares with the code's name or definition: {}": (
        "Perkataan yang sama dengan nama atau definisi kod: {}"
    ),
    "Words learned from passages with this code: {}": (
        "Perkataan yang dipelajari daripada petikan dengan kod ini: {}"
    ),
    "Words of the question, or of the text around: {}": (
        "Perkataan daripada soalan, atau daripada teks di sekitarnya: {}"
    ),
    "Write a memo on what is here: a coding, the passage, a code, the source, its case": (
        "Tulis memo tentang apa yang ada di sini: pengekodan, petikan, kod, sumber, kesnya"
    ),
    "Write a query": "Tulis pertanyaan",
    "Write all memos to a file": "Tulis semua memo ke fail",
    "Write all your memos to a file": "Tulis semua memo sendiri ke fail",
    "Write its value, or open the list of keys": "Tulis nilainya, atau buka senarai kekunci",
    "Write the list": "Tulis senarai",
    "Write the list to a file": "Tulis senarai ke fail",
    "Written: {}": "Ditulis: {}",
    "Wrote {}": "{} ditulis",
    "YYYY-MM": "TTTT-BB",
    "Yes, remove it": "Ya, buang",
    "You have not given it yet.": "Kod ini belum pernah anda beri.",
    "You have written no memo yet.": "Belum ada memo yang anda tulis.",
    "Your own keys for actions": "Kekunci sendiri untuk tindakan",
    "Your own settings, for every study on this machine": (
        "Tetapan sendiri, untuk setiap kajian pada komputer ini"
    ),
    "Your own settings: language, colours, keys": "Tetapan sendiri: bahasa, warna, kekunci",
    "accept": "terima",
    "add a key": "tambah",
    "all": "semua",
    "all suggestions": "semua cadangan",
    "also here: {}": "juga di sini: {}",
    "alt and an arrow moves a code; u undoes; ? shows all keys": (
        "alt dan anak panah mengalih kod; u untuk buat asal; ? menunjukkan semua kekunci"
    ),
    "and {} turn more": "dan {} giliran lagi",
    "and {} turns more": "dan {} giliran lagi",
    "answers": "menjawab",
    "answers coded": "jawapan berkod",
    "asks": "bertanya",
    "at {}": "pada {}",
    "auto": "automatik",
    "auto goes by the terminal's locale": "automatik mengikut tetapan bahasa terminal",
    "back": "kembali",
    "blue": "biru",
    "by case": "ikut kes",
    "by code": "ikut kod",
    "by coder": "ikut pengekod",
    "by name, with :": "ikut nama, dengan :",
    "by place": "ikut kedudukan",
    "case": "kes",
    "case {name}": "kes {name}",
    "case {}": "kes {}",
    "cases": "kes",
    "change": "tukar",
    "clipboard": "papan keratan",
    "code": "kod",
    "code {name}": "kod {name}",
    "codebook": "buku kod",
    "coder": "pengekod",
    "codes": "kod",
    "codings": "pengekodan",
    "colour": "warna",
    "colours": "warna",
    "court case": "kes mahkamah",
    "dark": "gelap",
    "column {}": "lajur {}",
    "done": "selesai",
    "done by": "selesai oleh",
    "done by {}": "ditandakan selesai oleh {}",
    "draft": "draf",
    "edit": "sunting",
    "edited": "disunting",
    "exemplar": "contoh utama",
    "fair": "sedang",
    "field note": "nota lapangan",
    "filter": "tapis",
    "finding {name}": "dapatan {name}",
    "findings": "dapatan",
    "folder": "folder",
    "from the question": "daripada soalan",
    "give": "beri",
    "given by hand": "diberi secara manual",
    "go there": "ke sana",
    "go to": "pergi",
    "green": "hijau",
    "grey": "kelabu",
    "help": "bantuan",
    "home": "laman",
    "hot-key {}": "kekunci pintas {}",
    "id, ms, en …": "id, ms, en …",
    "import": "import",
    "imported": "diimport",
    "in its definition": "dalam definisinya",
    "in the file a line for each: name = [keys]": (
        "dalam fail satu baris bagi setiap tindakan: nama = [kekunci]"
    ),
    "in {} passage": "dalam {} petikan",
    "in {} passages": "dalam {} petikan",
    "institution": "institusi",
    "internal": "dalaman",
    (
        "internal pastes in qualcode alone; terminal sends them to the terminal's "
        "clipboard, over SSH another machine's"
    ): (
        "dalaman menampal dalam qualcode sahaja; terminal menghantarnya ke papan keratan "
        "terminal, melalui SSH ke komputer lain"
    ),
    "interview": "temu bual",
    "jump": "lompat",
    "kept as you type": "disimpan semasa menaip",
    "kept {}": "disimpan {}",
    "keys": "kekunci",
    "keyword": "kata kunci",
    "keyword: {}": "kata kunci: {}",
    "kind": "jenis",
    "language": "bahasa",
    "learned": "dipelajari",
    "learned words": "perkataan dipelajari",
    "learning": "dilatih",
    "leave out": "kecualikan",
    "light": "cerah",
    "line {}": "baris {}",
    "lines": "baris",
    "link": "pautan",
    "literature": "literatur",
    "look": "lihat",
    "low confidence": "kurang yakin",
    "mark": "tandakan",
    "memo": "memo",
    "menu": "menu",
    "merge": "gabung",
    "month": "bulan",
    "move": "alih",
    "mute": "senyapkan",
    "muted in suggestions": "disenyapkan dalam cadangan",
    "n makes a code in this family, r gives the family another name.": (
        "n membuat kod dalam keluarga ini, r mengganti nama keluarga."
    ),
    "n makes the first code, N a family.": "n membuat kod pertama, N membuat keluarga.",
    "nearest: {}": "terdekat: {}",
    "new": "baharu",
    "new code": "kod baharu",
    "next uncoded": "belum dikod",
    "no turns of their own: {} (s gives them)": "belum diberi giliran: {} (tekan s)",
    "not done": "belum selesai",
    "nothing": "tiada",
    "nowhere": "tiada",
    "numbers": "nombor",
    "off": "dimatikan",
    "on": "dihidupkan",
    "on an older text: Enter looks for its place": "pada teks lama: Enter mencari tempatnya",
    "on {}": "tentang {}",
    "on {} coded segment": "pada {} segmen berkod",
    "on {} coded segments": "pada {} segmen berkod",
    "only similar meaning, other language": "hanya makna serupa, bahasa lain",
    "open": "buka",
    "orange": "jingga",
    "order": "susunan",
    "other": "lain-lain",
    "paragraph {}": "perenggan {}",
    "paragraphs": "perenggan",
    "passages": "petikan",
    "purple": "ungu",
    "qualcode codebook load FILE": "qualcode codebook load FILE",
    ("qualcode has stopped over a fault of its own ({}). Every coding is stored already. {}"): (
        "qualcode terhenti kerana ralatnya sendiri ({}). Semua pengekodan sudah disimpan. {}"
    ),
    "query": "tanya",
    "quit": "keluar",
    "reading {} of {}": "membaca {} daripada {}",
    "recode": "ganti kod",
    "refuse": "tolak",
    "refused": "ditolak",
    "remove": "buang",
    "rename": "ganti nama",
    "retrieval": "dapatan semula",
    "role not known": "peranan tidak diketahui",
    "search": "cari",
    "select": "pilih",
    "set a key": "set kekunci",
    "shows all again": "tunjuk semua semula",
    "similar meaning": "makna serupa",
    "sky blue": "biru langit",
    "soon": "disiapkan",
    "sort": "isih",
    "sorted by month": "diisih ikut bulan",
    "sorted by name": "diisih ikut nama",
    "sorted by state": "diisih ikut status",
    "source": "sumber",
    "source {name}": "sumber {name}",
    "source {}": "sumber {}",
    "sources": "sumber",
    "speakers": "penutur",
    "statute": "statut",
    "step back": "ke belakang",
    "strong": "kuat",
    "strong first": "yang kuat dahulu",
    "suggestions": "cadangan",
    "taken from a suggestion": "diambil daripada cadangan",
    "terminal": "terminal",
    "the project": "projek",
    "the selection": "pilihan",
    "the turn": "giliran",
    "to the text": "ke teks",
    "turn": "giliran",
    "turns": "giliran",
    "unchanged": "tidak berubah",
    "undo": "buat asal",
    "usual": "lalai",
    "vermilion": "merah jingga",
    "w names the words that carry the meaning (a moment).": (
        "w menyebut perkataan yang membawa maknanya (tunggu sebentar)."
    ),
    "weak": "lemah",
    "why": "sebab",
    "without a label": "tanpa label",
    "write": "tulis",
    "written {}": "ditulis {}",
    "written {}, changed {}": "ditulis {}, diubah {}",
    "x drops “{}” ({})": "x membuang “{}” ({})",
    "y yes   n no   Enter takes   Esc closes": "y ya   n tidak   Enter ambil   Esc tutup",
    "yellow": "kuning",
    "yes": "ada",
    "you: {}": "anda: {}",
    "your memo is on it": "ada memo anda",
    "your own": "tetapan sendiri",
    "{code}, {source}, turn {turn}": "{code}, {source}, giliran {turn}",
    "{source}, turn {turn}": "{source}, giliran {turn}",
    "{}   at {}": "{}   ke-{}",
    "{}   no key": "{}   tiada kekunci",
    "{}   turn {} of {}": "{}   giliran {}/{}",
    "{}   usual keys: {}": "{}   kekunci lalai: {}",
    "{}   {}   suggestions {}": "{}   {}   cadangan {}",
    "{}   {} marked": "{}   {} bertanda",
    "{}   {} s": "{}   {} saat",
    "{}  suggestions {}": "{}  cadangan {}",
    "{} (older text)": "{} (teks lama)",
    "{} (removed)": "{} (dibuang)",
    "{} (unknown)": "{} (tidak dikenali)",
    "{} accepted": "{} diterima",
    "{} are other coders' and stay": "{} milik pengekod lain dan kekal",
    "{} belongs to no case. Give it one with e.": "{} belum ada kes. Beri kes dengan e.",
    "{} code": "{} kod",
    "{} code below it moves": "{} kod di bawahnya dialihkan",
    "{} code given.": "{} kod diberi.",
    "{} code is muted": "{} kod disenyapkan",
    "{} code marked: Enter gives it": "{} kod bertanda: Enter memberikannya",
    "{} code muted": "{} kod disenyapkan",
    "{} coded segment": "{} segmen berkod",
    "{} coded segments": "{} segmen berkod",
    "{} coder": "{} pengekod",
    "{} coders": "{} pengekod",
    "{} codes": "{} kod",
    "{} codes are muted": "{} kod disenyapkan",
    "{} codes below it move": "{} kod di bawahnya dialihkan",
    "{} codes given in one act.": "{} kod diberi sekali gus.",
    "{} codes given; one undo takes all.": "{} kod diberi; sekali buat asal membatalkan semua.",
    "{} codes marked: Enter gives them": "{} kod bertanda: Enter memberikannya",
    "{} codes muted": "{} kod disenyapkan",
    "{} coding": "{} pengekodan",
    "{} coding is an exemplar now": "{} pengekodan kini contoh utama",
    "{} coding moved": "{} pengekodan dialihkan",
    "{} coding of all coders moves": "{} pengekodan oleh semua pengekod dialihkan",
    "{} coding of yours": "{} pengekodan anda",
    "{} coding of yours stands on an older text: place it again.": (
        "{} pengekodan sendiri masih pada teks lama: tempatkan semula."
    ),
    "{} coding recoded": "{} pengekodan diganti kodnya",
    "{} coding removed": "{} pengekodan dibuang",
    "{} coding stands under both: one of the two stays": (
        "{} pengekodan ada pada kedua-dua kod: satu daripadanya kekal"
    ),
    "{} codings": "{} pengekodan",
    "{} codings are exemplars now": "{} pengekodan kini contoh utama",
    "{} codings moved": "{} pengekodan dialihkan",
    "{} codings of all coders move": "{} pengekodan oleh semua pengekod dialihkan",
    "{} codings of yours": "{} pengekodan anda",
    "{} codings of yours stand on an older text: place them again.": (
        "{} pengekodan sendiri masih pada teks lama: tempatkan semula."
    ),
    "{} codings recoded": "{} pengekodan diganti kodnya",
    "{} codings removed": "{} pengekodan dibuang",
    "{} codings stand under both: one of each two stays": (
        "{} pengekodan ada pada kedua-dua kod: satu daripada setiap dua kekal"
    ),
    "{} draft of {}, not kept as a memo yet: Enter opens it": (
        "{} draf {}, belum disimpan sebagai memo: Enter membukanya"
    ),
    "{} exemplar taken back": "{} pengekodan bukan lagi contoh utama",
    "{} exemplars taken back": "{} pengekodan bukan lagi contoh utama",
    "{} fell together": "{} bercantum dengan yang lain",
    "{} fell together with another": "{} bercantum dengan yang lain",
    "{} file imported.": "{} fail diimport.",
    "{} file to import": "{} fail untuk diimport",
    "{} files imported.": "{} fail diimport.",
    "{} files to import": "{} fail untuk diimport",
    "{} finding moves": "{} dapatan dialihkan",
    "{} findings move": "{} dapatan dialihkan",
    "{} given.": "{} diberi.",
    "{} has its new colour.": "{} mendapat warna baharu.",
    "{} has no hot-key now.": "{} kini tiada kekunci pintas.",
    "{} holds “{}” now, turns {}–{}.": "{} kini mengandungi “{}”, giliran {}–{}.",
    "{} holds “{}” now.": "{} kini mengandungi “{}”.",
    "{} in language {}": "{} dalam bahasa {}",
    "{} is another coder's and stays": "{} milik pengekod lain dan kekal",
    "{} is armed. Ctrl+E puts it away.": "{} sedia guna. Ctrl+E mengetepikannya.",
    "{} is at the end of its row already: v moves it elsewhere.": (
        "{} sudah di hujung barisannya: v mengalihnya ke tempat lain."
    ),
    "{} is in hand: select another passage, then Enter; Esc puts it away.": (
        "{} dipegang: pilih petikan lain, kemudian Enter; Esc mengetepikannya."
    ),
    "{} is kept.": "{} disimpan.",
    "{} is muted. Alt+x brings it back.": "{} disenyapkan. Alt+x mengembalikannya.",
    "{} is not begun: open it.": "{} belum dimulakan: buka.",
    "{} is part of {} now: {}. u takes it back.": (
        "{} kini sebahagian daripada {}: {}. u untuk buat asal."
    ),
    "{} is placed here. R goes back to the list.": "{} ditempatkan di sini. R kembali ke senarai.",
    "{} is suggested again.": "{} dicadangkan semula.",
    "{} is there already.": "{} sudah ada di situ.",
    "{} memo": "{} memo",
    "{} memo moves": "{} memo dialihkan",
    "{} memo that you were writing was kept as a draft: M shows it.": (
        "{} memo yang sedang ditulis disimpan sebagai draf: M menunjukkannya."
    ),
    "{} memo went along.": "{} memo turut berpindah.",
    "{} memos": "{} memo",
    "{} memos move": "{} memo dialihkan",
    "{} memos that you were writing were kept as drafts: M shows them.": (
        "{} memo yang sedang ditulis disimpan sebagai draf: M menunjukkannya."
    ),
    "{} memos went along.": "{} memo turut berpindah.",
    "{} more stand on an older text: version:old lists them.": (
        "{} lagi masih pada teks lama: version:old menyenaraikannya."
    ),
    "{} more stands on an older text: version:old lists it.": (
        "{} lagi masih pada teks lama: version:old menyenaraikannya."
    ),
    "{} moved.": "{} dialihkan.",
    "{} of {}": "{} daripada {}",
    "{} of {} answers coded": "{} daripada {} jawapan berkod",
    "{} of {} turns read": "{} daripada {} giliran dibaca",
    "{} is of the kind {}, “{}”: this text takes its place": (
        "{} berjenis {}, “{}”: teks ini mengambil tempatnya"
    ),
    "{} is of the kind {}: this text takes its place": (
        "{} berjenis {}: teks ini mengambil tempatnya"
    ),
    "in another's place: {}": "mengambil tempat yang lain: {}",
    "hardly anything of the text before is in this one": (
        "hampir tiada isi teks lama dalam teks ini"
    ),
    "marked done by {}: to be marked done again, as the text is another": (
        "telah ditandakan selesai oleh {}: perlu ditandakan lagi, kerana teksnya lain"
    ),
    "To be marked done again, as the text is another: {}": (
        "Perlu ditandakan selesai lagi, kerana teksnya lain: {}"
    ),
    "{} passage": "{} petikan",
    "{} passage stays with the old text; what to do stands at the top.": (
        "{} petikan kekal pada teks lama; langkahnya ada di bahagian atas."
    ),
    "{} passage with codings or memos is looked for in the new text": (
        "{} petikan dengan pengekodan atau memo dicari dalam teks baharu"
    ),
    "{} passages": "{} petikan",
    "{} passages stay with the old text; what to do stands at the top.": (
        "{} petikan kekal pada teks lama; langkahnya ada di bahagian atas."
    ),
    "{} passages with codings or memos are looked for in the new text": (
        "{} petikan dengan pengekodan atau memo dicari dalam teks baharu"
    ),
    "{} piece of evidence went along.": "{} bukti turut berpindah.",
    "{} pieces of evidence went along.": "{} bukti turut berpindah.",
    "{} place": "{} tempat",
    "{} places": "{} tempat",
    "{} refused": "{} ditolak",
    "{} refused for this passage.": "{} ditolak untuk petikan ini.",
    "{} refused in one act.": "{} cadangan ditolak sekali gus.",
    "{} removed.": "{} dibuang.",
    "{} removed. u brings it back.": "{} dibuang. u mengembalikannya.",
    "{} source": "{} sumber",
    "{} sources": "{} sumber",
    "{} stands below no code.": "{} tidak di bawah mana-mana kod.",
    "{} stands below {} now.": "{} kini di bawah {}.",
    "{} stands here. R goes back to the list.": "{} ada di sini. R kembali ke senarai.",
    "{} suggestion refused.": "{} cadangan ditolak.",
    "{} taken back": "{} ditarik balik",
    "{} turn": "{} giliran",
    "{} turns": "{} giliran",
    "{} was so already": "{} sudah begitu",
    "{} were so already": "{} sudah begitu",
    "{} word": "{} perkataan",
    "{} words": "{} perkataan",
    "{}, a keyword": "{}, kata kunci",
    "{}, done": "{}, selesai",
    "{}, given by {}": "{}, diberi oleh {}",
    "{}, line {}": "{}, baris {}",
    "{}, right in {} of {} decided": "{}, betul dalam {} daripada {} yang diputuskan",
    "{}, turn {}": "{}, giliran {}",
    "{}, turn {}, {}": "{}, giliran {}, {}",
    "{}, {} with this code": "{}, {} dengan kod ini",
    "{}. Alt+x brings one back.": "{}. Alt+x mengembalikan satu.",
    "{}. Kept in {}": "{}. Disimpan dalam {}",
    "{}: done. What has no code there now counts as seen and not coded.": (
        "{}: selesai. Yang tiada kod di situ kini dikira sudah dilihat dan tidak dikod."
    ),
    "{}: every answer has a code. Mark it done.": (
        "{}: setiap jawapan sudah ada kod. Tandakan selesai."
    ),
    "{}: kept.": "{}: disimpan.",
    "{}: no longer done.": "{}: tidak lagi selesai.",
    "{}: removed. u brings it back.": "{}: dibuang. u mengembalikannya.",
    "“{}” is a keyword already": "“{}” sudah menjadi kata kunci",
    "“{}” is a keyword now. u takes it back.": "“{}” kini kata kunci. u membatalkannya.",
    "“{}” is no keyword any more. u takes it back.": (
        "“{}” bukan kata kunci lagi. u membatalkannya."
    ),
    "… Enter opens the whole of it.": "… Enter membuka keseluruhannya.",
    "↑ ↓ PgUp PgDn scroll   Esc closes": "↑ ↓ PgUp PgDn tatal   Esc tutup",
    "↑ ↓ choose   Enter takes   Esc closes": "↑ ↓ pilih   Enter ambil   Esc tutup",
    "↑ ↓ scroll   Esc closes": "↑ ↓ tatal   Esc tutup",
    "✓ given": "✓ diberi",
    "✗ refused": "✗ ditolak",
    "The list of keys": "Senarai kekunci",
    "The first {} codings; counting …": "{} pengekodan pertama; sedang mengira …",
    "Not answered. Below is still the answer to: {}": (
        "Tidak terjawab. Di bawah masih jawapan bagi: {}"
    ),
    "Not answered. Below is still the list of before.": (
        "Tidak terjawab. Di bawah masih senarai sebelumnya."
    ),
    "to the list": "ke senarai",
    "completes": "lengkapkan",
    "queries of before": "pertanyaan dahulu",
    "No coding that you may see answers to that.": (
        "Tiada pengekodan yang boleh dilihat dan memenuhinya."
    ),
    "Tab writes: {}": "Tab menulis: {}",
    "{} (unknown: write {})": "{} (tidak dikenali: tulis {})",
}

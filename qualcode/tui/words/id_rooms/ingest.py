"""What the imports refuse, and warn of, in Indonesian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "kept in the text and shown as visible marks": (
        "dipertahankan dalam teks dan ditampilkan sebagai tanda"
    ),
    "removed {:,} NUL character": "{:,} karakter NUL dibuang",
    "removed {:,} NUL characters": "{:,} karakter NUL dibuang",
    "Export it as plain text or .docx from the program that made it": (
        "Ekspor sebagai teks biasa atau .docx dari program yang membuatnya"
    ),
    "Leave out --encoding": "Hilangkan --encoding",
    "Perhaps {} is meant": "Mungkin maksudnya {}",
    "Save it as plain text or as .docx, or give it the name that fits": (
        "Simpan sebagai teks biasa atau .docx, atau beri nama yang sesuai"
    ),
    "Say --encoding NAME if you know it, or --encoding utf-8-replace to put U+FFFD there": (
        "Beri --encoding NAME bila tahu, atau --encoding utf-8-replace untuk menaruh U+FFFD di sana"
    ),
    "Say --encoding NAME, or --encoding {} to put U+FFFD there": (
        "Beri --encoding NAME, atau --encoding {} untuk menaruh U+FFFD di sana"
    ),
    "Say --encoding {}": "Beri --encoding {}",
    "Say {}": "Sebutkan {}",
    "put U+FFFD in {:,} place where the bytes are no {}": (
        "U+FFFD ditaruh di {:,} tempat yang bitanya bukan {}"
    ),
    "put U+FFFD in {:,} places where the bytes are no {}": (
        "U+FFFD ditaruh di {:,} tempat yang bitanya bukan {}"
    ),
    "read as {} the text holds half a character at position {:,}": (
        "bila dibaca sebagai {}, teks memuat setengah karakter di posisi {:,}"
    ),
    (
        "read as {}, which is a guess, because it is no valid UTF-8; if letters look wrong say "
        "--encoding NAME"
    ): (
        "dibaca sebagai {}, dan itu tebakan, karena berkasnya bukan UTF-8 yang sah; bila "
        "hurufnya tampak salah beri --encoding NAME"
    ),
    "the bytes are no {} at byte offset {:,}": "isi berkas bukan {} pada bita ke-{:,}",
    "the bytes are no {} at byte offset {:,} (hex {}, line {:,})": (
        "isi berkas bukan {} pada bita ke-{:,} (hex {}, baris {:,})"
    ),
    "the file begins with the byte order mark of {}, not of {}": (
        "berkasnya diawali tanda urutan bita {}, bukan {}"
    ),
    "the file is no text: it is full of control characters": (
        "berkasnya bukan teks: penuh karakter kendali"
    ),
    "the file is {}, whatever its name says": "berkas ini {}, apa pun namanya",
    "the file looks like {} without its byte order mark": (
        "berkasnya tampak seperti {} tanpa tanda urutan bita"
    ),
    'there is no encoding called "{}"': 'tidak ada enkoding bernama "{}"',
    "utf-16-le": "utf-16-le",
    "utf-8": "utf-8",
    "windows-1252": "windows-1252",
    "Mend the front matter, which stands between the two lines of three hyphens": (
        "Perbaiki bagian muka, yaitu di antara dua baris tiga tanda hubung"
    ),
    "a key is missing before the colon": "tidak ada kunci sebelum titik dua",
    "a list": "daftar",
    "a nested block": "blok bersarang",
    "and {} more": "dan {} lagi",
    "front matter is lines of `key: value`": "bagian muka terdiri dari baris `key: value`",
    "the front matter, which stands between the two lines of three hyphens, holds {} faults:{}": (
        "bagian muka, di antara dua baris tiga tanda hubung, memuat {} kesalahan:{}"
    ),
    "{} holds {}; write it as one text, in quotes": (
        "{} berisi {}; tulis sebagai satu teks, dalam tanda kutip"
    ),
    "{} is given twice; the first is on line {}": "{} diberikan dua kali; yang pertama di baris {}",
    "a PDF": "PDF",
    "a database": "basis data",
    "a picture": "gambar",
    "a sound or video recording": "rekaman suara atau video",
    "a sound recording": "rekaman suara",
    "a zip archive or a Word document": "arsip zip atau dokumen Word",
    "an RTF document": "dokumen RTF",
    "an old Word document (.doc)": "dokumen Word lama (.doc)",
    "locked with a password": "terkunci dengan kata sandi",
    "Save it as .docx and import that": "Simpan sebagai .docx lalu impor yang itu",
    "qualcode reads {}": "qualcode membaca {}",
    "the name has no suffix": "namanya tanpa akhiran",
    "{} and {}": "{} dan {}",
    "{} files are not read": "berkas {} tidak dibaca",
    "Close it with a line of three hyphens, or put a blank line below the first line": (
        "Tutup dengan baris berisi tiga tanda hubung, atau beri baris kosong di bawah baris pertama"
    ),
    "the front matter that begins here has no end": (
        "bagian muka yang dimulai di sini tidak ada akhirnya"
    ),
    "Open it in Word or LibreOffice, save it as .docx without a password, and import that": (
        "Buka di Word atau LibreOffice, simpan sebagai .docx tanpa kata sandi, lalu impor yang itu"
    ),
    "a Word document without a body": "dokumen Word tanpa isi",
    "a zip archive but no Word document": "arsip zip tetapi bukan dokumen Word",
    "an Office file but no Word document": "berkas Office tetapi bukan dokumen Word",
    "the file is {}": "berkas ini {}",
    "{}, whatever its name says": "{}, apa pun namanya",
    "dropped {:,} external reference ({}); nothing was fetched": (
        "{:,} rujukan luar dilepas ({}); tidak ada yang diunduh"
    ),
    "dropped {:,} external references ({}); nothing was fetched": (
        "{:,} rujukan luar dilepas ({}); tidak ada yang diunduh"
    ),
    "left out the text of headers and footers": "teks kepala dan kaki halaman dilewati",
    "took no notice of the macros in the file": "makro dalam berkas diabaikan",
    "{:,} link": "{:,} tautan",
    "{:,} links": "{:,} tautan",
    "{:,} object": "{:,} objek",
    "{:,} objects": "{:,} objek",
    "{:,} picture": "{:,} gambar",
    "{:,} pictures": "{:,} gambar",
    "{:,} subdocument": "{:,} subdokumen",
    "{:,} subdocuments": "{:,} subdokumen",
    "{:,} template": "{:,} templat",
    "{:,} templates": "{:,} templat",
    "Save the file again in a program that writes none": (
        "Simpan ulang berkasnya dengan program yang tidak menulisnya"
    ),
    "Save the file again in the program that made it": (
        "Simpan ulang berkasnya dengan program yang membuatnya"
    ),
    "Split the document into smaller ones": "Pecah dokumennya menjadi beberapa yang lebih kecil",
    "an element of the XML has more than the limit of {:,} attributes": (
        "sebuah elemen XML punya lebih dari batas {:,} atribut"
    ),
    "the XML declares a document type (DTD) or entities, which could draw in other files": (
        "XML-nya menyatakan jenis dokumen (DTD) atau entitas, yang bisa menarik masuk berkas lain"
    ),
    "the XML has no element within its first {} KiB": (
        "XML-nya tidak memuat elemen dalam {} KiB pertama"
    ),
    "the XML holds more than the limit of {:,} tags and attributes": (
        "XML-nya memuat lebih dari batas {:,} tag dan atribut"
    ),
    "the XML is in an encoding that is not accepted": "enkoding XML-nya tidak diterima",
    "the XML is larger than the limit of {} MiB": "XML-nya lebih besar dari batas {} MiB",
    "the XML is not well formed": "XML-nya tidak tersusun dengan benar",
    "the XML is not well formed (line {}, column {})": (
        "XML-nya tidak tersusun dengan benar (baris {}, kolom {})"
    ),
    "the XML nests deeper than the limit of {} levels": (
        "XML-nya bersarang lebih dalam dari batas {} tingkat"
    ),
    'the XML says that its encoding is "{}", which is not accepted': (
        'XML-nya menyebut enkoding "{}", yang tidak diterima'
    ),
    "Get a fresh copy of the file, or save it again in the program that made it": (
        "Ambil salinan baru berkasnya, atau simpan ulang dengan program yang membuatnya"
    ),
    "Save it without a password": "Simpan tanpa kata sandi",
    "its directory can't be read": "direktorinya tidak bisa dibaca",
    "its end is missing": "akhirnya tidak ada",
    "the archive": "arsip ini",
    "the archive holds an entry {}: {}": "arsip ini memuat entri {}: {}",
    "the archive holds more than the limit of {:,} entries": (
        "arsip ini memuat lebih dari batas {:,} entri"
    ),
    "the archive holds {} twice": "arsip ini memuat {} dua kali",
    "the archive inflates to {}, more than the limit of {} for an archive": (
        "arsip ini mengembang menjadi {}, lebih dari batas {} untuk satu arsip"
    ),
    "the file is damaged, or is no zip archive at all": (
        "berkasnya rusak, atau sama sekali bukan arsip zip"
    ),
    "the file is damaged: {}": "berkasnya rusak: {}",
    "whose name leads out of its folder": "yang namanya menunjuk ke luar foldernya",
    "with a backslash in its name": "dengan garis miring terbalik dalam namanya",
    "with a drive in its name": "dengan huruf penggerak diska dalam namanya",
    "with an absolute name": "dengan nama mutlak",
    "with no readable name": "tanpa nama yang terbaca",
    "{:,.0f} MiB": "{:,.0f} MiB",
    "{:,} bytes": "{:,} bita",
    "{} can't be inflated": "{} tidak bisa dikembangkan",
    "{} inflates to {}, more than the limit of {} for one entry": (
        "{} mengembang menjadi {}, lebih dari batas {} untuk satu entri"
    ),
    "{} inflates to {}, more than {} times its packed size, which is the limit": (
        "{} mengembang menjadi {}, lebih dari {} kali ukuran padatnya, yang menjadi batasnya"
    ),
    "{} is a link or a device, not a file": "{} adalah tautan atau perangkat, bukan berkas",
    "{} is encrypted": "{} terenkripsi",
    "{} is missing": "{} tidak ada",
    "{} is not as its directory says": "{} tidak sesuai dengan direktorinya",
    "{} is not where its directory says": "{} tidak berada di tempat yang disebut direktorinya",
    "{} is packed by a method other than deflate": "{} dipadatkan dengan cara selain deflate",
    "{} lies over another entry of the archive": "{} menindih entri lain dalam arsip",
    "Check its name": "Periksa namanya",
    "Name files, not folders": "Sebutkan berkas, bukan folder",
    "Split it, or take the pictures out of it": "Pecah berkasnya, atau keluarkan gambarnya",
    "its name is no file name": "namanya bukan nama berkas",
    "the file can't be read: {}": "berkasnya tidak bisa dibaca: {}",
    "the file is larger than the limit of {} MiB": "berkasnya lebih besar dari batas {} MiB",
    "there is no such file": "berkas itu tidak ada",
    "there is nothing to code: the file holds no text": (
        "tidak ada yang bisa dikode: berkasnya tidak berisi teks"
    ),
    "this is no file": "ini bukan berkas",
}

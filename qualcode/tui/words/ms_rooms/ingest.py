"""What the imports refuse, and warn of, in Malay."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "kept in the text and shown as visible marks": (
        "dikekalkan dalam teks dan ditunjukkan sebagai tanda"
    ),
    "removed {:,} NUL character": "{:,} aksara NUL dibuang",
    "removed {:,} NUL characters": "{:,} aksara NUL dibuang",
    "Export it as plain text or .docx from the program that made it": (
        "Eksport sebagai teks biasa atau .docx daripada program yang membuatnya"
    ),
    "Leave out --encoding": "Tinggalkan --encoding",
    "Perhaps {} is meant": "Mungkin maksudnya {}",
    "Save it as plain text or as .docx, or give it the name that fits": (
        "Simpan sebagai teks biasa atau .docx, atau beri nama yang sesuai"
    ),
    "Say --encoding NAME if you know it, or --encoding utf-8-replace to put U+FFFD there": (
        "Beri --encoding NAME jika tahu, atau --encoding utf-8-replace untuk meletakkan U+FFFD "
        "di situ"
    ),
    "Say --encoding NAME, or --encoding {} to put U+FFFD there": (
        "Beri --encoding NAME, atau --encoding {} untuk meletakkan U+FFFD di situ"
    ),
    "Say --encoding {}": "Beri --encoding {}",
    "Say {}": "Nyatakan {}",
    "put U+FFFD in {:,} place where the bytes are no {}": (
        "U+FFFD diletakkan di {:,} tempat yang baitnya bukan {}"
    ),
    "put U+FFFD in {:,} places where the bytes are no {}": (
        "U+FFFD diletakkan di {:,} tempat yang baitnya bukan {}"
    ),
    "read as {} the text holds half a character at position {:,}": (
        "jika dibaca sebagai {}, teks mengandungi separuh aksara di kedudukan {:,}"
    ),
    (
        "read as {}, which is a guess, because it is no valid UTF-8; if letters look wrong say "
        "--encoding NAME"
    ): (
        "dibaca sebagai {}, dan itu tekaan, kerana fail itu bukan UTF-8 yang sah; jika hurufnya "
        "kelihatan salah beri --encoding NAME"
    ),
    "the bytes are no {} at byte offset {:,}": "kandungan fail bukan {} pada bait ke-{:,}",
    "the bytes are no {} at byte offset {:,} (hex {}, line {:,})": (
        "kandungan fail bukan {} pada bait ke-{:,} (hex {}, baris {:,})"
    ),
    "the file begins with the byte order mark of {}, not of {}": (
        "fail itu bermula dengan tanda tertib bait {}, bukan {}"
    ),
    "the file is no text: it is full of control characters": (
        "fail itu bukan teks: penuh dengan aksara kawalan"
    ),
    "the file is {}, whatever its name says": "fail ini {}, walau apa pun namanya",
    "the file looks like {} without its byte order mark": (
        "fail itu kelihatan seperti {} tanpa tanda tertib bait"
    ),
    'there is no encoding called "{}"': 'tiada pengekodan aksara bernama "{}"',
    "utf-16-le": "utf-16-le",
    "utf-8": "utf-8",
    "windows-1252": "windows-1252",
    "Mend the front matter, which stands between the two lines of three hyphens": (
        "Betulkan bahagian muka, iaitu di antara dua baris tiga tanda sempang"
    ),
    "a key is missing before the colon": "tiada kunci sebelum titik bertindih",
    "a list": "senarai",
    "a nested block": "blok bersarang",
    "and {} more": "dan {} lagi",
    "front matter is lines of `key: value`": "bahagian muka terdiri daripada baris `key: value`",
    "the front matter, which stands between the two lines of three hyphens, holds {} faults:{}": (
        "bahagian muka, di antara dua baris tiga tanda sempang, mengandungi {} kesilapan:{}"
    ),
    "{} holds {}; write it as one text, in quotes": (
        "{} mengandungi {}; tulis sebagai satu teks, dalam tanda petik"
    ),
    "{} is given twice; the first is on line {}": "{} diberi dua kali; yang pertama pada baris {}",
    "a PDF": "PDF",
    "a database": "pangkalan data",
    "a picture": "gambar",
    "a sound or video recording": "rakaman suara atau video",
    "a sound recording": "rakaman suara",
    "a zip archive or a Word document": "arkib zip atau dokumen Word",
    "an RTF document": "dokumen RTF",
    "an old Word document (.doc)": "dokumen Word lama (.doc)",
    "locked with a password": "dikunci dengan kata laluan",
    "Save it as .docx and import that": "Simpan sebagai .docx lalu import yang itu",
    "qualcode reads {}": "qualcode membaca {}",
    "the name has no suffix": "namanya tiada sambungan",
    "{} and {}": "{} dan {}",
    "{} files are not read": "fail {} tidak dibaca",
    "Close it with a line of three hyphens, or put a blank line below the first line": (
        "Tutup dengan baris tiga tanda sempang, atau letakkan baris kosong di bawah baris pertama"
    ),
    "the front matter that begins here has no end": (
        "bahagian muka yang bermula di sini tiada penamat"
    ),
    "Open it in Word or LibreOffice, save it as .docx without a password, and import that": (
        "Buka dalam Word atau LibreOffice, simpan sebagai .docx tanpa kata laluan, lalu import "
        "yang itu"
    ),
    "a Word document without a body": "dokumen Word tanpa kandungan",
    "a zip archive but no Word document": "arkib zip tetapi bukan dokumen Word",
    "an Office file but no Word document": "fail Office tetapi bukan dokumen Word",
    "the file is {}": "fail ini {}",
    "{}, whatever its name says": "{}, walau apa pun namanya",
    "dropped {:,} external reference ({}); nothing was fetched": (
        "{:,} rujukan luar digugurkan ({}); tiada yang dimuat turun"
    ),
    "dropped {:,} external references ({}); nothing was fetched": (
        "{:,} rujukan luar digugurkan ({}); tiada yang dimuat turun"
    ),
    "left out the text of headers and footers": "teks pengepala dan pengaki tidak diambil",
    "took no notice of the macros in the file": "makro dalam fail diabaikan",
    "{:,} link": "{:,} pautan",
    "{:,} links": "{:,} pautan",
    "{:,} object": "{:,} objek",
    "{:,} objects": "{:,} objek",
    "{:,} picture": "{:,} gambar",
    "{:,} pictures": "{:,} gambar",
    "{:,} subdocument": "{:,} subdokumen",
    "{:,} subdocuments": "{:,} subdokumen",
    "{:,} template": "{:,} templat",
    "{:,} templates": "{:,} templat",
    "Save the file again in a program that writes none": (
        "Simpan semula fail itu dengan program yang tidak menulisnya"
    ),
    "Save the file again in the program that made it": (
        "Simpan semula fail itu dengan program yang membuatnya"
    ),
    "Split the document into smaller ones": "Pecahkan dokumen itu kepada beberapa yang lebih kecil",
    "an element of the XML has more than the limit of {:,} attributes": (
        "satu elemen XML ada lebih daripada had {:,} atribut"
    ),
    "the XML declares a document type (DTD) or entities, which could draw in other files": (
        "XML itu mengisytiharkan jenis dokumen (DTD) atau entiti, yang boleh menarik masuk fail "
        "lain"
    ),
    "the XML has no element within its first {} KiB": "XML itu tiada elemen dalam {} KiB pertama",
    "the XML holds more than the limit of {:,} tags and attributes": (
        "XML itu mengandungi lebih daripada had {:,} tag dan atribut"
    ),
    "the XML is in an encoding that is not accepted": "pengekodan aksara XML itu tidak diterima",
    "the XML is larger than the limit of {} MiB": "XML itu lebih besar daripada had {} MiB",
    "the XML is not well formed": "XML itu tidak tersusun dengan betul",
    "the XML is not well formed (line {}, column {})": (
        "XML itu tidak tersusun dengan betul (baris {}, lajur {})"
    ),
    "the XML nests deeper than the limit of {} levels": (
        "XML itu bersarang lebih dalam daripada had {} aras"
    ),
    'the XML says that its encoding is "{}", which is not accepted': (
        'XML itu menyatakan pengekodan aksara "{}", yang tidak diterima'
    ),
    "Get a fresh copy of the file, or save it again in the program that made it": (
        "Dapatkan salinan baharu fail itu, atau simpan semula dengan program yang membuatnya"
    ),
    "Save it without a password": "Simpan tanpa kata laluan",
    "its directory can't be read": "direktorinya tidak dapat dibaca",
    "its end is missing": "penghujungnya tiada",
    "the archive": "arkib ini",
    "the archive holds an entry {}: {}": "arkib ini mengandungi entri {}: {}",
    "the archive holds more than the limit of {:,} entries": (
        "arkib ini mengandungi lebih daripada had {:,} entri"
    ),
    "the archive holds {} twice": "arkib ini mengandungi {} dua kali",
    "the archive inflates to {}, more than the limit of {} for an archive": (
        "arkib ini mengembang menjadi {}, lebih daripada had {} bagi satu arkib"
    ),
    "the file is damaged, or is no zip archive at all": (
        "fail itu rosak, atau bukan arkib zip langsung"
    ),
    "the file is damaged: {}": "fail itu rosak: {}",
    "whose name leads out of its folder": "yang namanya menuju ke luar foldernya",
    "with a backslash in its name": "dengan garis condong terbalik dalam namanya",
    "with a drive in its name": "dengan huruf pemacu dalam namanya",
    "with an absolute name": "dengan nama mutlak",
    "with no readable name": "tanpa nama yang boleh dibaca",
    "{:,.0f} MiB": "{:,.0f} MiB",
    "{:,} bytes": "{:,} bait",
    "{} can't be inflated": "{} tidak dapat dikembangkan",
    "{} inflates to {}, more than the limit of {} for one entry": (
        "{} mengembang menjadi {}, lebih daripada had {} bagi satu entri"
    ),
    "{} inflates to {}, more than {} times its packed size, which is the limit": (
        "{} mengembang menjadi {}, lebih daripada {} kali saiz mampatnya, iaitu hadnya"
    ),
    "{} is a link or a device, not a file": "{} ialah pautan atau peranti, bukan fail",
    "{} is encrypted": "{} disulitkan",
    "{} is missing": "{} tiada",
    "{} is not as its directory says": "{} tidak seperti yang dinyatakan direktorinya",
    "{} is not where its directory says": "{} tidak berada di tempat yang dinyatakan direktorinya",
    "{} is packed by a method other than deflate": "{} dimampatkan dengan cara selain deflate",
    "{} lies over another entry of the archive": "{} menindih entri lain dalam arkib",
    "Check its name": "Semak namanya",
    "Name files, not folders": "Namakan fail, bukan folder",
    "Split it, or take the pictures out of it": "Pecahkan fail itu, atau keluarkan gambarnya",
    "its name is no file name": "namanya bukan nama fail",
    "the file can't be read: {}": "fail itu tidak dapat dibaca: {}",
    "the file is larger than the limit of {} MiB": "fail itu lebih besar daripada had {} MiB",
    "there is no such file": "fail itu tiada",
    "there is nothing to code: the file holds no text": (
        "tiada apa-apa untuk dikod: fail itu tidak mengandungi teks"
    ),
    "this is no file": "ini bukan fail",
}

"""What the study refuses as a whole: its files, settings, imports and tables, in Malay."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "An empty value is missing; a value with a comma is put in quotes": (
        "Nilai kosong bermakna tiada; nilai yang mengandungi koma diletakkan dalam tanda petik"
    ),
    "Mark what each has finished with: qualcode --coder NAME done SOURCE": (
        "Tandakan yang sudah diselesaikan oleh masing-masing dengan: qualcode --coder NAME done "
        "SOURCE"
    ),
    (
        "Mark what each has finished with: qualcode --coder NAME done SOURCE. A supervisor or "
        "the consensus coder counts where named: --coders A,B"
    ): (
        "Tandakan yang sudah diselesaikan oleh masing-masing dengan: qualcode --coder NAME done "
        "SOURCE. Penyelia atau pengekod konsensus dikira jika dinamakan: --coders A,B"
    ),
    "The first row names the columns unit, coder and value": (
        "Baris pertama menamakan lajur unit, coder dan value"
    ),
    "agreement needs the values of two coders": (
        "persetujuan memerlukan nilai daripada dua pengekod"
    ),
    "agreement needs two coders at least, and one was named": (
        "persetujuan memerlukan sekurang-kurangnya dua pengekod, dan hanya seorang yang dinamakan"
    ),
    "{} has finished no source": "{} belum menyiapkan sebarang sumber",
    "agreement needs two coders who have finished a source": (
        "persetujuan memerlukan dua pengekod yang menyelesaikan satu sumber"
    ),
    "no column named {}": "tiada lajur bernama {}",
    "no source has been finished by two of these coders": (
        "belum ada sumber yang diselesaikan oleh dua daripada pengekod ini"
    ),
    "the row has {} fields and the header {}": "baris ini ada {} medan dan pengepala {}",
    "Bring more in with: qualcode import, codebook load, codings import": (
        "Bawa masuk yang lain dengan: qualcode import, codebook load, codings import"
    ),
    "Choose a new folder for the example": "Pilih folder baharu untuk contoh itu",
    "Keep one there; load others later with: qualcode codebook load": (
        "Kekalkan satu di situ; muatkan yang lain kemudian dengan: qualcode codebook load"
    ),
    'no language "{}"': 'tiada bahasa "{}"',
    "the example study is not part of this installation": (
        "kajian contoh tidak termasuk dalam pemasangan ini"
    ),
    "there are {} codebooks: {}": "ada {} buku kod: {}",
    "there is something here already": "sudah ada sesuatu di sini",
    "this project has a store already": "projek ini sudah ada pangkalan data",
    "{} code": "{} kod",
    "{} codes": "{} kod",
    "{} coding placed": "{} pengekodan ditempatkan",
    "{} codings placed": "{} pengekodan ditempatkan",
    "{} finding": "{} dapatan",
    "{} findings": "{} dapatan",
    "{} source": "{} sumber",
    "{} sources": "{} sumber",
    "{} word": "{} perkataan",
    "{} words": "{} perkataan",
    "the folder is not empty": "folder itu tidak kosong",
    "Open another": "Buka yang lain",
    "that code is gone from the codebook": "kod itu sudah tiada dalam buku kod",
    "that source is gone": "sumber itu sudah tiada",
    "Rename one, or give it an id in its front matter": (
        "Ganti nama salah satunya, atau beri id dalam bahagian mukanya"
    ),
    "Write the name as it stands before the colon": (
        "Tulis namanya seperti yang tertulis sebelum titik bertindih"
    ),
    'no line begins with the speaker "{}"': 'tiada baris yang bermula dengan penutur "{}"',
    'two files would both be the source "{}"': 'dua fail akan menjadi sumber "{}" yang sama',
    '"{}" can\'t be {}': '"{}" tidak boleh bernilai {}',
    "It may be: {}": "Nilainya boleh: {}",
    "Mend or remove it": "Betulkan atau buang",
    "Say on or off": "Tulis on atau off",
    'Such as: undo = ["z"]': 'Misalnya: undo = ["z"]',
    "a coder's name has 1 to {} visible characters": (
        "nama pengekod terdiri daripada 1 hingga {} aksara yang kelihatan"
    ),
    "a setting that is on or off has another value": (
        "tetapan yang dihidupkan atau dimatikan ada nilai lain"
    ),
    "keys are given as name = [keys]": "kekunci ditulis sebagai nama = [kekunci]",
    "your own settings can't be read": "tetapan anda sendiri tidak dapat dibaca",
    "it can't be used": "tidak boleh digunakan",
    "qualcode reads .txt, .md and .docx": "qualcode membaca .txt, .md dan .docx",
    "the folder can't be read: {}": "folder itu tidak dapat dibaca: {}",
    "this folder holds no file that can be read": "folder ini tiada fail yang boleh dibaca",
    "that coding is gone by now": "pengekodan itu sudah tiada",
    "Roles: {}": "Peranan: {}",
    'no role "{}"': 'tiada peranan "{}"',
    "Bring it back with: cp {} {}": "Kembalikan dengan: cp {} {}",
    "Build it from its files with: qualcode init {}": (
        "Bina daripada failnya dengan: qualcode init {}"
    ),
    "Make one with: qualcode init": "Buat dengan: qualcode init",
    "Say who with --coder NAME, or once and for all: qualcode coders me NAME": (
        "Nyatakan siapa dengan --coder NAME, atau untuk seterusnya: qualcode coders me NAME"
    ),
    'no coder "{}" has done anything in this study': (
        'pengekod "{}" belum melakukan apa-apa dalam kajian ini'
    ),
    "no project in this folder": "tiada projek dalam folder ini",
    "no such folder": "folder itu tiada",
    "nobody is named as the coder": "tiada sesiapa dinamakan sebagai pengekod",
    "the study's database is gone, but there is a backup of it": (
        "pangkalan data kajian hilang, tetapi ada salinan sandarannya"
    ),
    "this project has files and no store yet": (
        "projek ini ada fail tetapi belum ada pangkalan data"
    ),
    "Load a codebook: qualcode codebook load FILE": "Muatkan buku kod: qualcode codebook load FILE",
    "measuring needs codings in two sources at least": (
        "pengukuran memerlukan pengekodan dalam sekurang-kurangnya dua sumber"
    ),
    "there are no codes to suggest": "tiada kod untuk dicadangkan",
    "Languages: {}": "Bahasa: {}",
    "Load some with: qualcode finding load FILE.yaml": (
        "Muatkan dengan: qualcode finding load FILE.yaml"
    ),
    "Place them again; see: qualcode codings left": (
        "Tempatkan semula; lihat: qualcode codings left"
    ),
    "Tables: {}": "Jadual: {}",
    "all {} codings stand on an older text of their source": (
        "kesemua {} pengekodan berada pada teks lama sumbernya"
    ),
    'no headings in "{}"': 'tiada tajuk dalam "{}"',
    "no interview has been imported yet": "belum ada temu bual yang diimport",
    'no table "{}"': 'tiada jadual "{}"',
    "nothing has been coded yet": "belum ada yang dikod",
    "the only coding stands on an older text of its source": (
        "satu-satunya pengekodan berada pada teks lama sumbernya"
    ),
    "the study has nothing for any of the tables. {}": (
        "kajian ini tiada bahan untuk mana-mana jadual. {}"
    ),
    "there are no findings yet": "belum ada dapatan",
}

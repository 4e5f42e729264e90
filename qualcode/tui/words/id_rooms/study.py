"""What the study refuses as a whole: its files, settings, imports and tables, in Indonesian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "An empty value is missing; a value with a comma is put in quotes": (
        "Nilai kosong berarti tidak ada; nilai yang memuat koma diberi tanda kutip"
    ),
    "Mark what each has finished with: qualcode --coder NAME done SOURCE": (
        "Tandai yang sudah diselesaikan masing-masing dengan: qualcode --coder NAME done SOURCE"
    ),
    (
        "Mark what each has finished with: qualcode --coder NAME done SOURCE. A supervisor or "
        "the consensus coder counts where named: --coders A,B"
    ): (
        "Tandai yang sudah diselesaikan masing-masing dengan: qualcode --coder NAME done SOURCE. "
        "Pembimbing atau pengode konsensus dihitung bila disebut: --coders A,B"
    ),
    "The first row names the columns unit, coder and value": (
        "Baris pertama menyebut kolom unit, coder, dan value"
    ),
    "agreement needs the values of two coders": "kesepakatan memerlukan nilai dari dua pengode",
    "agreement needs two coders at least, and one was named": (
        "kesepakatan memerlukan sedikitnya dua pengode, dan hanya satu yang disebut"
    ),
    "{} has finished no source": "{} belum menyelesaikan satu sumber pun",
    "agreement needs two coders who have finished a source": (
        "kesepakatan memerlukan dua pengode yang menyelesaikan satu sumber"
    ),
    "no column named {}": "tidak ada kolom bernama {}",
    "no source has been finished by two of these coders": (
        "belum ada sumber yang diselesaikan oleh dua dari pengode ini"
    ),
    "the row has {} fields and the header {}": "baris ini memuat {} isian dan kepala tabel {}",
    "Bring more in with: qualcode import, codebook load, codings import": (
        "Masukkan yang lain dengan: qualcode import, codebook load, codings import"
    ),
    "Choose a new folder for the example": "Pilih folder baru untuk contohnya",
    "Keep one there; load others later with: qualcode codebook load": (
        "Sisakan satu di sana; muat yang lain nanti dengan: qualcode codebook load"
    ),
    'no language "{}"': 'tidak ada bahasa "{}"',
    "the example study is not part of this installation": (
        "studi contoh tidak termasuk dalam pemasangan ini"
    ),
    "there are {} codebooks: {}": "ada {} buku kode: {}",
    "there is something here already": "di sini sudah ada isinya",
    "this project has a store already": "proyek ini sudah punya basis data",
    "{} code": "{} kode",
    "{} codes": "{} kode",
    "{} coding placed": "{} pengodean ditempatkan",
    "{} codings placed": "{} pengodean ditempatkan",
    "{} finding": "{} temuan",
    "{} findings": "{} temuan",
    "{} source": "{} sumber",
    "{} sources": "{} sumber",
    "{} word": "{} kata",
    "{} words": "{} kata",
    "the folder is not empty": "foldernya tidak kosong",
    "Open another": "Buka yang lain",
    "that code is gone from the codebook": "kode itu sudah tidak ada dalam buku kode",
    "that source is gone": "sumber itu sudah tidak ada",
    "Rename one, or give it an id in its front matter": (
        "Ubah nama salah satunya, atau beri id di bagian mukanya"
    ),
    "Write the name as it stands before the colon": (
        "Tulis namanya seperti yang tertulis sebelum titik dua"
    ),
    'no line begins with the speaker "{}"': 'tidak ada baris yang diawali penutur "{}"',
    'two files would both be the source "{}"': 'dua berkas akan menjadi sumber "{}" yang sama',
    '"{}" can\'t be {}': '"{}" tidak bisa bernilai {}',
    "It may be: {}": "Nilainya boleh: {}",
    "Mend or remove it": "Perbaiki atau hapus",
    "Say on or off": "Tulis on atau off",
    'Such as: undo = ["z"]': 'Misalnya: undo = ["z"]',
    "a coder's name has 1 to {} visible characters": (
        "nama pengode terdiri dari 1 sampai {} karakter yang terlihat"
    ),
    "a setting that is on or off has another value": (
        "pengaturan yang hidup atau mati berisi nilai lain"
    ),
    "keys are given as name = [keys]": "tombol ditulis sebagai nama = [tombol]",
    "your own settings can't be read": "pengaturan Anda sendiri tidak bisa dibaca",
    "it can't be used": "tidak bisa dipakai",
    "qualcode reads .txt, .md and .docx": "qualcode membaca .txt, .md, dan .docx",
    "the folder can't be read: {}": "foldernya tidak bisa dibaca: {}",
    "this folder holds no file that can be read": "folder ini tidak memuat berkas yang bisa dibaca",
    "that coding is gone by now": "pengodean itu sudah tidak ada",
    "Roles: {}": "Peran: {}",
    'no role "{}"': 'tidak ada peran "{}"',
    "Bring it back with: cp {} {}": "Kembalikan dengan: cp {} {}",
    "Build it from its files with: qualcode init {}": (
        "Bangun dari berkasnya dengan: qualcode init {}"
    ),
    "Make one with: qualcode init": "Buat dengan: qualcode init",
    "Say who with --coder NAME, or once and for all: qualcode coders me NAME": (
        "Sebutkan siapa dengan --coder NAME, atau untuk seterusnya: qualcode coders me NAME"
    ),
    'no coder "{}" has done anything in this study': (
        'pengode "{}" belum mengerjakan apa pun dalam studi ini'
    ),
    "no project in this folder": "tidak ada proyek di folder ini",
    "no such folder": "folder itu tidak ada",
    "nobody is named as the coder": "tidak ada yang disebut sebagai pengode",
    "the study's database is gone, but there is a backup of it": (
        "basis data studi hilang, tetapi ada salinan cadangannya"
    ),
    "this project has files and no store yet": (
        "proyek ini punya berkas tetapi belum punya basis data"
    ),
    "Load a codebook: qualcode codebook load FILE": "Muat buku kode: qualcode codebook load FILE",
    "measuring needs codings in two sources at least": (
        "mengukur memerlukan pengodean dalam sedikitnya dua sumber"
    ),
    "there are no codes to suggest": "tidak ada kode untuk disarankan",
    "Languages: {}": "Bahasa: {}",
    "Load some with: qualcode finding load FILE.yaml": (
        "Muat dengan: qualcode finding load FILE.yaml"
    ),
    "Place them again; see: qualcode codings left": "Tempatkan lagi; lihat: qualcode codings left",
    "Tables: {}": "Tabel: {}",
    "all {} codings stand on an older text of their source": (
        "semua {} pengodean ada di teks lama sumbernya"
    ),
    'no headings in "{}"': 'tidak ada judul dalam "{}"',
    "no interview has been imported yet": "belum ada wawancara yang diimpor",
    'no table "{}"': 'tidak ada tabel "{}"',
    "nothing has been coded yet": "belum ada yang dikode",
    "the only coding stands on an older text of its source": (
        "satu-satunya pengodean ada di teks lama sumbernya"
    ),
    "the study has nothing for any of the tables. {}": (
        "studi ini tidak punya bahan untuk satu tabel pun. {}"
    ),
    "there are no findings yet": "belum ada temuan",
}

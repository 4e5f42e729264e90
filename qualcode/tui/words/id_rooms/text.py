"""The faults in written files, and the words for places in a text, in Indonesian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    ": did you mean {}?": ": maksudnya {}?",
    "Import the original file again": "Impor lagi berkas aslinya",
    "the map of the original's newlines does not fit the text": (
        "peta pergantian baris dari berkas asli tidak cocok dengan teksnya"
    ),
    "Give an offset between two characters": "Beri letak di antara dua karakter",
    "UTF-16 unit": "satuan UTF-16",
    "UTF-16 units": "satuan UTF-16",
    "byte": "bita",
    "bytes": "bita",
    "characters": "karakter",
    "line {}, column {} is not in the text": "baris {}, kolom {} tidak ada dalam teks",
    "offset {} is outside the text, which has {} {}": (
        "letak {} di luar teks, yang panjangnya {} {}"
    ),
    "{} offset {} falls inside a character": "letak {1} menurut {0} jatuh di dalam satu karakter",
    "Give a start of 0 or more and an end after it": "Beri awal 0 atau lebih dan akhir sesudahnya",
    "a span from {} to {} holds no text": "rentang dari {} sampai {} tidak memuat teks",
    "{} or {}": "{} atau {}",
    "; known are {}": "; yang dikenal {}",
    "a block": "blok",
    "a text": "teks",
    "an empty text in {}": "teks kosong dalam {}",
    'the id "{}" may hold only {}': 'id "{}" hanya boleh memuat {}',
    'the line "qualcode: {}/{}" is missing at the top': (
        'baris "qualcode: {}/{}" tidak ada di bagian atas'
    ),
    "this is a {} file, not a {} file": "ini berkas {}, bukan berkas {}",
    'this must read "qualcode: {}/{}"': 'di sini harus tertulis "qualcode: {}/{}"',
    'unknown key "{}"{}': 'kunci "{}" tidak dikenal{}',
    'unknown language "{}" in {}{}': 'bahasa "{}" dalam {} tidak dikenal{}',
    'unknown {} "{}"{}': '{} "{}" tidak dikenal{}',
    "visible characters and single spaces, 120 at most": (
        "karakter yang terlihat dan spasi tunggal, paling banyak 120"
    ),
    "{0}/{1} was made for a newer qualcode; this one reads {0}/{2}": (
        "{0}/{1} dibuat untuk qualcode yang lebih baru; yang ini membaca {0}/{2}"
    ),
    "{} has no id": "{} tidak punya id",
    "{} has no text for {}": "{} tidak punya teks untuk {}",
    "{} has no value (outside quotes, # begins a comment)": (
        "{} tidak punya nilai (di luar tanda kutip, # memulai komentar)"
    ),
    "{} holds a control character (U+{})": "{} memuat karakter kendali (U+{})",
    "{} must be a block of keys: {}": "{} harus berupa blok kunci: {}",
    "{} must be a list, not {}": "{} harus berupa daftar, bukan {}",
    "{} must be a text or one text per language": "{} harus berupa teks atau satu teks per bahasa",
    "{} must be a text, not {}": "{} harus berupa teks, bukan {}",
    "{} must be true or false": "{} harus true atau false",
    "YAML aliases (*{}) are not read; write it out": "alias YAML (*{}) tidak dibaca; tulis isinya",
    "YAML anchors (&{}) are not read": "jangkar YAML (&{}) tidak dibaca",
    "YAML merge keys (<<) are not read; write the keys out": (
        "kunci gabung YAML (<<) tidak dibaca; tulis kuncinya satu per satu"
    ),
    "YAML tags (!) are not read": "tag YAML (!) tidak dibaca",
    "a control character (U+{}); delete it": "karakter kendali (U+{}); hapus",
    "a key must be a word, not a list or a block": (
        "kunci harus berupa kata, bukan daftar atau blok"
    ),
    "a second document begins here (---); only one is read": (
        "dokumen kedua mulai di sini (---); hanya satu yang dibaca"
    ),
    "and {} more control characters from here on": "dan {} karakter kendali lagi dari sini",
    "nested deeper than {} levels": "bersarang lebih dalam dari {} tingkat",
    "the file is empty": "berkasnya kosong",
    "the file is larger than {:,} characters": "berkasnya lebih besar dari {:,} karakter",
    "what follows here can't be read as YAML": "yang berikut ini tidak bisa dibaca sebagai YAML",
    "\\ means something in double quotes: write \\\\": (
        "\\ punya arti dalam tanda kutip ganda: tulis \\\\"
    ),
    "\\x, \\u and \\U want 2, 4 and 8 digits of 0-9 a-f": (
        "\\x, \\u, dan \\U memerlukan 2, 4, dan 8 angka dari 0-9 a-f"
    ),
    "a colon can't stand here: put the text in quotes, or mend the line's indentation": (
        "titik dua tidak boleh di sini: beri tanda kutip pada teksnya, atau perbaiki takukan "
        "barisnya"
    ),
    "a line without a colon: a key and its value are written `key: value`": (
        "baris tanpa titik dua: kunci dan nilainya ditulis `key: value`"
    ),
    "a list can't begin here: begin it on a line of its own": (
        "daftar tidak boleh mulai di sini: mulai di baris tersendiri"
    ),
    "a list can't begin here: begin it on a new line": (
        "daftar tidak boleh mulai di sini: mulai di baris baru"
    ),
    "a tab can't stand here; YAML wants spaces": "tab tidak boleh di sini; YAML meminta spasi",
    "a text that begins with this character must stand in quotes": (
        "teks yang diawali karakter ini harus dalam tanda kutip"
    ),
    "a value is missing here, or a bracket unclosed": (
        "ada nilai yang kurang di sini, atau kurung yang belum ditutup"
    ),
    "this block lacks a comma or its closing }": "blok ini kekurangan koma atau penutup }",
    "this can't be read as YAML ({})": "ini tidak bisa dibaca sebagai YAML ({})",
    "this does not belong here: look at its indentation and at quotes just before it": (
        "ini tidak pada tempatnya: periksa takukannya dan tanda kutip tepat sebelumnya"
    ),
    "this file asks for another YAML version; YAML 1.2 is read": (
        "berkas ini meminta versi YAML lain; yang dibaca YAML 1.2"
    ),
    "this list lacks a comma or its closing ]": "daftar ini kekurangan koma atau penutup ]",
    "this quote is never closed": "tanda kutip ini tidak ditutup",
}

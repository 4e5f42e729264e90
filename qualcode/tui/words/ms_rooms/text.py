"""The faults in written files, and the words for places in a text, in Malay."""

from __future__ import annotations

WORDS: dict[str, str] = {
    ": did you mean {}?": ": maksudnya {}?",
    "Import the original file again": "Import semula fail asalnya",
    "the map of the original's newlines does not fit the text": (
        "peta baris baharu fail asal tidak sepadan dengan teksnya"
    ),
    "Give an offset between two characters": "Beri kedudukan di antara dua aksara",
    "UTF-16 unit": "unit UTF-16",
    "UTF-16 units": "unit UTF-16",
    "byte": "bait",
    "bytes": "bait",
    "characters": "aksara",
    "line {}, column {} is not in the text": "baris {}, lajur {} tiada dalam teks",
    "offset {} is outside the text, which has {} {}": (
        "kedudukan {} di luar teks, yang panjangnya {} {}"
    ),
    "{} offset {} falls inside a character": (
        "kedudukan {1} mengikut {0} jatuh di dalam satu aksara"
    ),
    "Give a start of 0 or more and an end after it": (
        "Beri permulaan 0 atau lebih dan penamat selepasnya"
    ),
    "a span from {} to {} holds no text": "julat dari {} hingga {} tiada teks",
    "{} or {}": "{} atau {}",
    "; known are {}": "; yang dikenali {}",
    "a block": "blok",
    "a text": "teks",
    "an empty text in {}": "teks kosong dalam {}",
    'the id "{}" may hold only {}': 'id "{}" hanya boleh mengandungi {}',
    'the line "qualcode: {}/{}" is missing at the top': (
        'baris "qualcode: {}/{}" tiada di bahagian atas'
    ),
    "this is a {} file, not a {} file": "ini fail {}, bukan fail {}",
    'this must read "qualcode: {}/{}"': 'di sini mesti tertulis "qualcode: {}/{}"',
    'unknown key "{}"{}': 'kunci "{}" tidak dikenali{}',
    'unknown language "{}" in {}{}': 'bahasa "{}" dalam {} tidak dikenali{}',
    'unknown {} "{}"{}': '{} "{}" tidak dikenali{}',
    "visible characters and single spaces, 120 at most": (
        "aksara yang kelihatan dan ruang tunggal, paling banyak 120"
    ),
    "{0}/{1} was made for a newer qualcode; this one reads {0}/{2}": (
        "{0}/{1} dibuat untuk qualcode yang lebih baharu; yang ini membaca {0}/{2}"
    ),
    "{} has no id": "{} tiada id",
    "{} has no text for {}": "{} tiada teks untuk {}",
    "{} has no value (outside quotes, # begins a comment)": (
        "{} tiada nilai (di luar tanda petik, # memulakan ulasan)"
    ),
    "{} holds a control character (U+{})": "{} mengandungi aksara kawalan (U+{})",
    "{} must be a block of keys: {}": "{} mesti berupa blok kunci: {}",
    "{} must be a list, not {}": "{} mesti berupa senarai, bukan {}",
    "{} must be a text or one text per language": (
        "{} mesti berupa teks atau satu teks bagi setiap bahasa"
    ),
    "{} must be a text, not {}": "{} mesti berupa teks, bukan {}",
    "{} must be true or false": "{} mesti true atau false",
    "YAML aliases (*{}) are not read; write it out": "alias YAML (*{}) tidak dibaca; tulis isinya",
    "YAML anchors (&{}) are not read": "sauh YAML (&{}) tidak dibaca",
    "YAML merge keys (<<) are not read; write the keys out": (
        "kunci gabung YAML (<<) tidak dibaca; tulis kuncinya satu demi satu"
    ),
    "YAML tags (!) are not read": "tag YAML (!) tidak dibaca",
    "a control character (U+{}); delete it": "aksara kawalan (U+{}); buang",
    "a key must be a word, not a list or a block": (
        "kunci mesti berupa perkataan, bukan senarai atau blok"
    ),
    "a second document begins here (---); only one is read": (
        "dokumen kedua bermula di sini (---); hanya satu yang dibaca"
    ),
    "and {} more control characters from here on": "dan {} aksara kawalan lagi dari sini",
    "nested deeper than {} levels": "bersarang lebih dalam daripada {} aras",
    "the file is empty": "fail itu kosong",
    "the file is larger than {:,} characters": "fail itu lebih besar daripada {:,} aksara",
    "what follows here can't be read as YAML": "yang berikut ini tidak dapat dibaca sebagai YAML",
    "\\ means something in double quotes: write \\\\": (
        "\\ mempunyai makna dalam tanda petik berganda: tulis \\\\"
    ),
    "\\x, \\u and \\U want 2, 4 and 8 digits of 0-9 a-f": (
        "\\x, \\u dan \\U memerlukan 2, 4 dan 8 digit daripada 0-9 a-f"
    ),
    "a colon can't stand here: put the text in quotes, or mend the line's indentation": (
        "titik bertindih tidak boleh di sini: letakkan teks dalam tanda petik, atau betulkan "
        "inden barisnya"
    ),
    "a line without a colon: a key and its value are written `key: value`": (
        "baris tanpa titik bertindih: kunci dan nilainya ditulis `key: value`"
    ),
    "a list can't begin here: begin it on a line of its own": (
        "senarai tidak boleh bermula di sini: mulakan pada baris sendiri"
    ),
    "a list can't begin here: begin it on a new line": (
        "senarai tidak boleh bermula di sini: mulakan pada baris baharu"
    ),
    "a tab can't stand here; YAML wants spaces": "tab tidak boleh di sini; YAML memerlukan ruang",
    "a text that begins with this character must stand in quotes": (
        "teks yang bermula dengan aksara ini mesti dalam tanda petik"
    ),
    "a value is missing here, or a bracket unclosed": (
        "ada nilai yang tertinggal di sini, atau kurungan yang belum ditutup"
    ),
    "this block lacks a comma or its closing }": "blok ini kekurangan koma atau penutup }",
    "this can't be read as YAML ({})": "ini tidak dapat dibaca sebagai YAML ({})",
    "this does not belong here: look at its indentation and at quotes just before it": (
        "ini tidak kena tempatnya: semak indennya dan tanda petik sejurus sebelumnya"
    ),
    "this file asks for another YAML version; YAML 1.2 is read": (
        "fail ini meminta versi YAML lain; yang dibaca ialah YAML 1.2"
    ),
    "this list lacks a comma or its closing ]": "senarai ini kekurangan koma atau penutup ]",
    "this quote is never closed": "tanda petik ini tidak ditutup",
}

"""The sentences of the rooms below in Malay, by their English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "there is nothing of yours to undo": "tiada apa-apa yang boleh dibuat asal",
    "there is nothing of yours to redo": "tiada apa-apa yang boleh dibuat semula",
    'no {} is called "{}"': 'tiada {} bernama "{}"',
    "source": "sumber",
    "code": "kod",
    "case": "kes",
    "coder": "pengekod",
    "family": "rumpun",
    "finding": "dapatan",
    "variable": "pemboleh ubah",
    "field": "medan",
    'Did you mean "{}"?': 'Adakah maksudnya "{}"?',
    "There are: {}": "Yang ada: {}",
    "{} or {}": "{} atau {}",
    "there is no text to code here": "tiada teks untuk dikod di sini",
    "Open a source with o": "Buka sumber dengan o",
    "that coding is gone already, or is not yours": (
        "pengekodan itu sudah tiada, atau bukan milik anda"
    ),
    "that passage has this code already": "petikan itu sudah ada kod ini",
    "Choose another passage, or remove one": "Pilih petikan lain, atau buang salah satu",
    "Choose another": "Pilih yang lain",
    "Nothing was changed": "Tiada apa-apa yang berubah",
    "Choose another; nothing was changed": "Pilih yang lain; tiada apa-apa yang berubah",
    "there is no such file": "fail itu tiada",
    "Check its name": "Semak namanya",
    "there is nothing to code: the file holds no text": (
        "tiada apa-apa untuk dikod: fail itu tidak mengandungi teks"
    ),
    "a code needs a family": "kod memerlukan rumpun",
    "a code needs a name in one language": "kod memerlukan nama dalam salah satu bahasa",
    'the key "{}" is taken already': 'kunci "{}" sudah digunakan',
    '"{}" is in use: {}': '"{}" masih digunakan: {}',
    "Merge it into another code, or remove what uses it; nothing was changed": (
        "Gabungkan ke kod lain, atau buang yang menggunakannya; tiada apa-apa yang berubah"
    ),
    "{} coding": "{} pengekodan",
    "{} codings": "{} pengekodan",
    "{} memo": "{} memo",
    "{} memos": "{} memo",
    "{} finding": "{} dapatan",
    "{} findings": "{} dapatan",
    "this parenthesis is never closed": "kurungan ini tidak ditutup",
    "Add )": "Tambah )",
    "this parenthesis was never opened": "kurungan ini tidak pernah dibuka",
    "a quote begins here and does not end": "tanda petik dibuka di sini dan tidak ditutup",
    'Add a "': 'Tambah "',
    "a condition is missing {}": "ada syarat yang tertinggal {}",
    'after "{}"': 'selepas "{}"',
    'before "{}"': 'sebelum "{}"',
    "Write a word, or such as code:H1": "Tulis satu perkataan, atau misalnya code:H1",
    'the month is "{}"': 'bulannya "{}"',
    "Write it as YYYY-MM, without the day": "Tulis sebagai YYYY-MM, tanpa hari",
    "{} fault in the codebook": "{} kesilapan dalam buku kod",
    "{} faults in the codebook": "{} kesilapan dalam buku kod",
    "Mend them and load it again; nothing was changed": (
        "Betulkan lalu muat semula; tiada apa-apa yang berubah"
    ),
}

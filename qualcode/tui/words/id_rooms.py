"""The sentences of the rooms below in Indonesian, by their English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "there is nothing of yours to undo": "tidak ada yang bisa dibatalkan",
    "there is nothing of yours to redo": "tidak ada yang bisa diulangi",
    'no {} is called "{}"': 'tidak ada {} bernama "{}"',
    "source": "sumber",
    "code": "kode",
    "case": "kasus",
    "coder": "pengode",
    "family": "rumpun",
    "finding": "temuan",
    "variable": "variabel",
    "field": "bidang",
    'Did you mean "{}"?': 'Maksudnya "{}"?',
    "There are: {}": "Yang ada: {}",
    "{} or {}": "{} atau {}",
    "there is no text to code here": "tidak ada teks untuk dikode di sini",
    "Open a source with o": "Buka sumber dengan o",
    "that coding is gone already, or is not yours": (
        "pengodean itu sudah tidak ada, atau bukan milik Anda"
    ),
    "that passage has this code already": "bagian itu sudah berkode ini",
    "Choose another passage, or remove one": "Pilih bagian lain, atau hapus salah satunya",
    "Choose another": "Pilih yang lain",
    "Nothing was changed": "Tidak ada yang berubah",
    "Choose another; nothing was changed": "Pilih yang lain; tidak ada yang berubah",
    "there is no such file": "berkas itu tidak ada",
    "Check its name": "Periksa namanya",
    "there is nothing to code: the file holds no text": (
        "tidak ada yang bisa dikode: berkasnya tidak berisi teks"
    ),
    "a code needs a family": "kode harus punya rumpun",
    "a code needs a name in one language": "kode harus punya nama dalam salah satu bahasa",
    'the key "{}" is taken already': 'kunci "{}" sudah dipakai',
    '"{}" is in use: {}': '"{}" masih dipakai: {}',
    "Merge it into another code, or remove what uses it; nothing was changed": (
        "Gabungkan ke kode lain, atau hapus yang memakainya; tidak ada yang berubah"
    ),
    "{} coding": "{} pengodean",
    "{} codings": "{} pengodean",
    "{} memo": "{} memo",
    "{} memos": "{} memo",
    "{} finding": "{} temuan",
    "{} findings": "{} temuan",
    "this parenthesis is never closed": "kurung ini tidak ditutup",
    "Add )": "Tambahkan )",
    "this parenthesis was never opened": "kurung ini tidak pernah dibuka",
    "a quote begins here and does not end": "tanda kutip dibuka di sini dan tidak ditutup",
    'Add a "': 'Tambahkan "',
    "a condition is missing {}": "ada syarat yang kurang {}",
    'after "{}"': 'setelah "{}"',
    'before "{}"': 'sebelum "{}"',
    "Write a word, or such as code:H1": "Tulis sebuah kata, atau misalnya code:H1",
    'the month is "{}"': 'bulannya "{}"',
    "Write it as YYYY-MM, without the day": "Tulis sebagai YYYY-MM, tanpa tanggal",
    "{} fault in the codebook": "{} kesalahan dalam buku kode",
    "{} faults in the codebook": "{} kesalahan dalam buku kode",
    "Mend them and load it again; nothing was changed": (
        "Perbaiki lalu muat lagi; tidak ada yang berubah"
    ),
}

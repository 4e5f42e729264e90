"""What acts on the study refuse, in Indonesian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Choose another": "Pilih yang lain",
    "Write one a line: name = value": "Tulis satu per baris: nama = nilai",
    'a variable\'s name holds no equals sign: "{}"': (
        'nama variabel tidak boleh memuat tanda sama dengan: "{}"'
    ),
    'the variable "{}" stands twice': 'variabel "{}" tertulis dua kali',
    "Keep them in the file, or remove what uses them first; nothing was changed": (
        "Biarkan tetap di berkas, atau hapus dahulu yang memakainya; tidak ada yang berubah"
    ),
    "Mend them and load it again; nothing was changed": (
        "Perbaiki lalu muat lagi; tidak ada yang berubah"
    ),
    "no reason given": "tanpa alasan",
    "the file lacks {}, which the study uses": "berkasnya tidak memuat {}, yang dipakai studi ini",
    '"{}" is in use: {}': '"{}" masih dipakai: {}',
    '"{}" is not in the family "{}"': '"{}" tidak ada di rumpun "{}"',
    "Choose another; nothing was changed": "Pilih yang lain; tidak ada yang berubah",
    "Make one with: qualcode codebook family new": "Buat dengan: qualcode codebook family new",
    "Merge it into another code, or remove what uses it; nothing was changed": (
        "Gabungkan ke kode lain, atau hapus yang memakainya; tidak ada yang berubah"
    ),
    "Name only the code that it stands below": "Sebutkan hanya kode induknya",
    "Nothing was changed": "Tidak ada yang berubah",
    "a code needs a family": "kode harus punya rumpun",
    "a code needs a name in one language": "kode harus punya nama dalam salah satu bahasa",
    'the hot-key "{}" is taken by {}': 'tombol pintas "{}" sudah dipakai oleh {}',
    "{} code below it": "{} kode di bawahnya",
    "{} codes below it": "{} kode di bawahnya",
    "{} coding": "{} pengodean",
    "{} codings": "{} pengodean",
    "{} memo": "{} memo",
    "{} memos": "{} memo",
    "{} relation": "{} relasi",
    "{} relations": "{} relasi",
    "{} row": "{} baris",
    "{} rows": "{} baris",
    '"{}" can\'t be merged into itself': '"{}" tidak bisa digabungkan ke dirinya sendiri',
    "Change or remove them first; nothing was changed": (
        "Ubah atau hapus dahulu; tidak ada yang berubah"
    ),
    '{} coding uses "{}"': '{} pengodean memakai "{}"',
    '{} codings use "{}"': '{} pengodean memakai "{}"',
    '{} finding uses "{}"': '{} temuan memakai "{}"',
    '{} findings use "{}"': '{} temuan memakai "{}"',
    '{} relation uses "{}"': '{} relasi memakai "{}"',
    '{} relations use "{}"': '{} relasi memakai "{}"',
    '{} row of {} uses "{}"': '{} baris {} memakai "{}"',
    '{} rows of {} use "{}"': '{} baris {} memakai "{}"',
    '"{}" can\'t stand beside itself': '"{}" tidak bisa berada di samping dirinya sendiri',
    "Name a family, a parent or a neighbour": (
        "Sebutkan rumpun, kode induk, atau kode di sampingnya"
    ),
    "Name one; nothing was changed": "Sebutkan satu; tidak ada yang berubah",
    "no place is named": "tempatnya tidak disebut",
    "two places are named": "ada dua tempat yang disebut",
    "there are no words here to name a code by": "tidak ada kata di sini untuk menamai kode",
    "It has: {}": "Yang ada: {}",
    'the key "{}" is taken already': 'kunci "{}" sudah dipakai',
    'the study has no language "{}"': 'studi ini tidak punya bahasa "{}"',
    '"{}" can\'t stand below itself': '"{}" tidak bisa berada di bawah dirinya sendiri',
    "Load one with: qualcode codebook load FILE.yaml": (
        "Muat dengan: qualcode codebook load FILE.yaml"
    ),
    "the study has no codebook yet": "studi ini belum punya buku kode",
    "It was left behind on an older text: say --left": (
        "Pengodean itu tertinggal di teks lama: beri --left"
    ),
    "The nearest is {} from {} to {}": "Yang terdekat {} dari {} sampai {}",
    "You have none there at all": "Anda tidak punya satu pun di sana",
    "you have no coding {} from {} to {} on {}": (
        "Anda tidak punya pengodean {} dari {} sampai {} di {}"
    ),
    "Give it by hand: qualcode codings apply SOURCE CODE --turn N": (
        "Berikan sendiri: qualcode codings apply SOURCE CODE --turn N"
    ),
    "{} is not suggested here: an exclusion keyword of it stands in the turn": (
        "{} tidak disarankan di sini: kata kunci pengecualinya ada dalam giliran ini"
    ),
    '"{}" can\'t be removed: on it rest {}': '"{}" tidak bisa dihapus: yang bergantung padanya {}',
    '"{}" is no kind of source': '"{}" bukan jenis sumber',
    "Kinds: {}": "Jenis: {}",
    "Remove those first, or keep the source": "Hapus dahulu semua itu, atau biarkan sumbernya",
    "Write it as YYYY-MM, without the day": "Tulis sebagai YYYY-MM, tanpa tanggal",
    "a name has 1 to {} characters": "nama terdiri dari 1 sampai {} karakter",
    "a name is one line": "nama hanya satu baris",
    'the month is "{}"': 'bulannya "{}"',
    'there is a {} "{}" already': 'sudah ada {} "{}"',
    "{} mark of being done": "{} tanda selesai",
    "{} marks of being done": "{} tanda selesai",
    "{} piece of evidence": "{} bukti",
    "{} pieces of evidence": "{} bukti",
    '"{}" is a keyword of {} already': '"{}" sudah menjadi kata kunci {}',
    '"{}" is no keyword of {} any more': '"{}" bukan lagi kata kunci {}',
    '"{}" is no kind': '"{}" bukan jenis bukti',
    '"{}" is no stance': '"{}" bukan sikap',
    "Copy each from its transcript, long enough to stand there once": (
        "Salin masing-masing dari transkripnya, cukup panjang sehingga hanya ada satu di sana"
    ),
    "Say --case or --unattributed": "Beri --case atau --unattributed",
    "Say --source": "Beri --source",
    "an interview is named by its case": "wawancara disebut dengan kasusnya",
    "evidence of kind {} is named by its source": "bukti berjenis {} disebut dengan sumbernya",
    "nowhere": "tidak di mana pun",
    "the quote given for {} stands there {}": "kutipan untuk {} ada di sana {}",
    'there is a finding "{}" already': 'sudah ada temuan "{}"',
    "there is no number {}: the finding has {}": "tidak ada nomor {}: temuan itu punya {}",
    "{} quote can't be placed": "{} kutipan tidak bisa ditempatkan",
    "{} quotes can't be placed": "{} kutipan tidak bisa ditempatkan",
    "{} times": "{} kali",
    "Say --start N --end M": "Beri --start N --end M",
    "See: qualcode codings left {}": "Lihat: qualcode codings left {}",
    "The nearest is from {} to {}": "Yang terdekat dari {} sampai {}",
    "no coding {} of yours was left behind from {} to {} of {}": (
        "tidak ada pengodean {} milik Anda yang tertinggal dari {} sampai {} di {}"
    ),
    "what was left behind is named by where it stands": "yang tertinggal disebut menurut letaknya",
    "Write one with: qualcode memo write": "Tulis dengan: qualcode memo write",
    "there are no memos yet": "belum ada memo",
    "kind of memo": "jenis memo",
    '"{}" names no place in a source': '"{}" tidak menyebut tempat dalam sumber',
    "Its newest is {}": "Yang terbaru {}",
    "Its text goes from 0 to {}": "Teksnya dari 0 sampai {}",
    "Say it as in P1:120-240": "Tulis seperti P1:120-240",
    "See: qualcode find --source {}": "Lihat: qualcode find --source {}",
    'a memo can\'t be about "{}"': 'memo tidak bisa tentang "{}"',
    "case:P1": "case:P1",
    "code:H1": "code:H1",
    "coding:P1:120-240:H1": "coding:P1:120-240:H1",
    "finding:H1": "finding:H1",
    "segment:P1:120-240": "segment:P1:120-240",
    "source:P1": "source:P1",
    "that source has no text {}": "sumber itu tidak punya teks {}",
    "{} does not have the code {} from this coder": "{} tidak punya kode {} dari pengode ini",
    "{}-{} is no place in that source": "{}-{} bukan tempat dalam sumber itu",
    "--start N --end M, or --turn N, or --quote WORDS": (
        "--start N --end M, atau --turn N, atau --quote WORDS"
    ),
    "--start and --end go together": "--start dan --end harus bersama",
    "Copy them as they stand, to the character": (
        "Salin persis seperti tertulis, sampai ke karakternya"
    ),
    "Look for it with: qualcode find --code CODE --source SOURCE": (
        "Cari dengan: qualcode find --code CODE --source SOURCE"
    ),
    "Say which with --start and --end, or quote more of the words around": (
        "Sebutkan yang mana dengan --start dan --end, atau kutip lebih banyak kata di sekitarnya"
    ),
    "say the place in one way": "sebutkan tempatnya dengan satu cara",
    "there is no turn {}; the source has {}": "tidak ada giliran {}; sumber ini punya {}",
    "these words do not stand in the source": "kata-kata ini tidak ada dalam sumber",
    "these words stand in {} places: {}": "kata-kata ini ada di {} tempat: {}",
    "{} and {} more": "{} dan {} lagi",
    "{} is not on {} to {} of {}, or not yours": (
        "{} tidak ada pada {} sampai {} di {}, atau bukan milik Anda"
    ),
    "{} to {}": "{} sampai {}",
    "{} to {} is no span of a text of {} characters": (
        "{} sampai {} bukan rentang dalam teks sepanjang {} karakter"
    ),
    "Did you mean {}?": "Maksudnya {}?",
    'no line of "{}" begins with the speaker "{}"': (
        'tidak ada baris "{}" yang diawali penutur "{}"'
    ),
}

"""What acts on the study refuse, in Malay."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Choose another": "Pilih yang lain",
    "Write one a line: name = value": "Tulis satu pada setiap baris: nama = nilai",
    'a variable\'s name holds no equals sign: "{}"': (
        'nama pemboleh ubah tidak boleh mengandungi tanda sama dengan: "{}"'
    ),
    'the variable "{}" stands twice': 'pemboleh ubah "{}" tertulis dua kali',
    "Keep them in the file, or remove what uses them first; nothing was changed": (
        "Kekalkan dalam fail, atau buang dahulu yang menggunakannya; tiada apa-apa yang berubah"
    ),
    "Mend them and load it again; nothing was changed": (
        "Betulkan lalu muat semula; tiada apa-apa yang berubah"
    ),
    "no reason given": "tiada sebab diberi",
    "the file lacks {}, which the study uses": "fail itu tiada {}, yang digunakan oleh kajian",
    '"{}" is in use: {}': '"{}" masih digunakan: {}',
    '"{}" is not in the family "{}"': '"{}" tiada dalam keluarga "{}"',
    "Choose another; nothing was changed": "Pilih yang lain; tiada apa-apa yang berubah",
    "Make one with: qualcode codebook family new": "Buat dengan: qualcode codebook family new",
    "Merge it into another code, or remove what uses it; nothing was changed": (
        "Gabungkan ke kod lain, atau buang yang menggunakannya; tiada apa-apa yang berubah"
    ),
    "Name only the code that it stands below": "Namakan hanya kod di atasnya",
    "Nothing was changed": "Tiada apa-apa yang berubah",
    "a code needs a family": "kod memerlukan keluarga",
    "a code needs a name in one language": "kod memerlukan nama dalam salah satu bahasa",
    'the hot-key "{}" is taken by {}': 'kekunci pintas "{}" sudah digunakan oleh {}',
    "{} code below it": "{} kod di bawahnya",
    "{} codes below it": "{} kod di bawahnya",
    "{} coding": "{} pengekodan",
    "{} codings": "{} pengekodan",
    "{} memo": "{} memo",
    "{} memos": "{} memo",
    "{} relation": "{} hubungan",
    "{} relations": "{} hubungan",
    "{} row": "{} baris",
    "{} rows": "{} baris",
    '"{}" can\'t be merged into itself': '"{}" tidak boleh digabung ke dalam dirinya sendiri',
    "Change or remove them first; nothing was changed": (
        "Ubah atau buang dahulu; tiada apa-apa yang berubah"
    ),
    '{} coding uses "{}"': '{} pengekodan menggunakan "{}"',
    '{} codings use "{}"': '{} pengekodan menggunakan "{}"',
    '{} finding uses "{}"': '{} dapatan menggunakan "{}"',
    '{} findings use "{}"': '{} dapatan menggunakan "{}"',
    '{} relation uses "{}"': '{} hubungan menggunakan "{}"',
    '{} relations use "{}"': '{} hubungan menggunakan "{}"',
    '{} row of {} uses "{}"': '{} baris {} menggunakan "{}"',
    '{} rows of {} use "{}"': '{} baris {} menggunakan "{}"',
    '"{}" can\'t stand beside itself': '"{}" tidak boleh berada di sebelah dirinya sendiri',
    "Name a family, a parent or a neighbour": (
        "Namakan keluarga, kod di atasnya atau kod di sebelahnya"
    ),
    "Name one; nothing was changed": "Namakan satu; tiada apa-apa yang berubah",
    "no place is named": "tiada tempat dinamakan",
    "two places are named": "dua tempat dinamakan",
    "there are no words here to name a code by": "tiada perkataan di sini untuk menamakan kod",
    "It has: {}": "Yang ada: {}",
    'the key "{}" is taken already': 'kunci "{}" sudah digunakan',
    'the study has no language "{}"': 'kajian ini tiada bahasa "{}"',
    '"{}" can\'t stand below itself': '"{}" tidak boleh berada di bawah dirinya sendiri',
    "Load one with: qualcode codebook load FILE.yaml": (
        "Muatkan dengan: qualcode codebook load FILE.yaml"
    ),
    "the study has no codebook yet": "kajian ini belum ada buku kod",
    "It was left behind on an older text: say --left": (
        "Pengekodan itu tertinggal pada teks lama: beri --left"
    ),
    "The nearest is {} from {} to {}": "Yang terdekat ialah {} dari {} hingga {}",
    "You have none there at all": "Anda tiada satu pun di situ",
    "you have no coding {} from {} to {} on {}": (
        "anda tiada pengekodan {} dari {} hingga {} pada {}"
    ),
    "Give it by hand: qualcode codings apply SOURCE CODE --turn N": (
        "Beri sendiri: qualcode codings apply SOURCE CODE --turn N"
    ),
    "{} is not suggested here: an exclusion keyword of it stands in the turn": (
        "{} tidak dicadangkan di sini: kata kunci pengecualiannya ada dalam giliran ini"
    ),
    '"{}" can\'t be removed: on it rest {}': (
        '"{}" tidak boleh dibuang: yang bergantung padanya {}'
    ),
    '"{}" is no kind of source': '"{}" bukan jenis sumber',
    "Kinds: {}": "Jenis: {}",
    "Remove those first, or keep the source": "Buang semua itu dahulu, atau kekalkan sumbernya",
    "Write it as YYYY-MM, without the day": "Tulis sebagai YYYY-MM, tanpa hari",
    "a name has 1 to {} characters": "nama terdiri daripada 1 hingga {} aksara",
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
    '"{}" is no stance': '"{}" bukan pendirian',
    "Copy each from its transcript, long enough to stand there once": (
        "Salin setiap satu daripada transkripnya, cukup panjang supaya hanya ada satu di situ"
    ),
    "Say --case or --unattributed": "Beri --case atau --unattributed",
    "Say --source": "Beri --source",
    "an interview is named by its case": "temu bual disebut dengan kesnya",
    "evidence of kind {} is named by its source": "bukti jenis {} disebut dengan sumbernya",
    "nowhere": "tiada di mana-mana",
    "the quote given for {} stands there {}": "petikan kata bagi {} terdapat di situ {}",
    'there is a finding "{}" already': 'sudah ada dapatan "{}"',
    "there is no number {}: the finding has {}": "tiada nombor {}: dapatan itu ada {}",
    "{} quote can't be placed": "{} petikan kata tidak dapat ditempatkan",
    "{} quotes can't be placed": "{} petikan kata tidak dapat ditempatkan",
    "{} times": "{} kali",
    "Say --start N --end M": "Beri --start N --end M",
    "See: qualcode codings left {}": "Lihat: qualcode codings left {}",
    "The nearest is from {} to {}": "Yang terdekat dari {} hingga {}",
    "no coding {} of yours was left behind from {} to {} of {}": (
        "tiada pengekodan {} milik anda yang tertinggal dari {} hingga {} pada {}"
    ),
    "what was left behind is named by where it stands": (
        "yang tertinggal dinamakan mengikut kedudukannya"
    ),
    "Write one with: qualcode memo write": "Tulis dengan: qualcode memo write",
    "there are no memos yet": "belum ada memo",
    "kind of memo": "jenis memo",
    '"{}" names no place in a source': '"{}" tidak menyebut tempat dalam sumber',
    "Its newest is {}": "Yang terbaharu ialah {}",
    "Its text goes from 0 to {}": "Teksnya dari 0 hingga {}",
    "Say it as in P1:120-240": "Tulis seperti P1:120-240",
    "See: qualcode find --source {}": "Lihat: qualcode find --source {}",
    'a memo can\'t be about "{}"': 'memo tidak boleh tentang "{}"',
    "case:P1": "case:P1",
    "code:H1": "code:H1",
    "coding:P1:120-240:H1": "coding:P1:120-240:H1",
    "finding:H1": "finding:H1",
    "segment:P1:120-240": "segment:P1:120-240",
    "source:P1": "source:P1",
    "that source has no text {}": "sumber itu tiada teks {}",
    "{} does not have the code {} from this coder": "{} tiada kod {} daripada pengekod ini",
    "{}-{} is no place in that source": "{}-{} bukan tempat dalam sumber itu",
    "--start N --end M, or --turn N, or --quote WORDS": (
        "--start N --end M, atau --turn N, atau --quote WORDS"
    ),
    "--start and --end go together": "--start dan --end mesti bersama",
    "Copy them as they stand, to the character": (
        "Salin tepat seperti yang tertulis, hingga ke aksaranya"
    ),
    "Look for it with: qualcode find --code CODE --source SOURCE": (
        "Cari dengan: qualcode find --code CODE --source SOURCE"
    ),
    "Say which with --start and --end, or quote more of the words around": (
        "Nyatakan yang mana dengan --start dan --end, atau petik lebih banyak perkataan di "
        "sekitarnya"
    ),
    "say the place in one way": "nyatakan tempatnya dengan satu cara",
    "there is no turn {}; the source has {}": "tiada giliran {}; sumber ini ada {}",
    "these words do not stand in the source": "perkataan ini tiada dalam sumber",
    "these words stand in {} places: {}": "perkataan ini ada di {} tempat: {}",
    "{} and {} more": "{} dan {} lagi",
    "{} is not on {} to {} of {}, or not yours": (
        "{} tiada pada {} hingga {} dalam {}, atau bukan milik anda"
    ),
    "{} to {}": "{} hingga {}",
    "{} to {} is no span of a text of {} characters": (
        "{} hingga {} bukan julat dalam teks sepanjang {} aksara"
    ),
    "Did you mean {}?": "Adakah maksudnya {}?",
    'no line of "{}" begins with the speaker "{}"': (
        'tiada baris "{}" yang bermula dengan penutur "{}"'
    ),
}

"""The faults of codebooks, findings, queries and codings, in Malay."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Mend them as listed; qualcode codebook check FILE shows them again": (
        "Betulkan seperti yang disenaraikan; qualcode codebook check FILE menunjukkannya semula"
    ),
    "{} fault in the codebook": "{} kesilapan dalam buku kod",
    "{} faults in the codebook": "{} kesilapan dalam buku kod",
    '"{}" has no name': '"{}" tiada nama',
    '"{}" is no colour: write it as "#rrggbb", in quotes': (
        '"{}" bukan warna: tulis sebagai "#rrggbb", dalam tanda petik'
    ),
    '"{}" is no language code, such as id, en or ms': (
        '"{}" bukan kod bahasa, misalnya id, en atau ms'
    ),
    "a code": "kod",
    "a codebook": "buku kod",
    "a family": "keluarga",
    "a language": "bahasa",
    "it has no name": "ia tiada nama",
    "the code": "kod ini",
    "the codebook has no codes yet": "buku kod ini belum ada kod",
    "the codebook has no families: they hold its codes": (
        "buku kod ini tiada keluarga: kodnya mesti berada dalam keluarga"
    ),
    "the codebook has no languages: list them, such as [id, en, ms]": (
        "buku kod ini tidak menyebut bahasa: senaraikan, misalnya [id, en, ms]"
    ),
    "the family": "keluarga ini",
    'the hotkey "{}" must be one printable character': (
        'kekunci pintas "{}" mesti satu aksara yang boleh dicetak'
    ),
    "the language {} is listed twice": "bahasa {} disenaraikan dua kali",
    "has no definition": "tiada definisi",
    "has {} of the {} keywords that suggestions need": (
        "ada {} daripada {} kata kunci yang diperlukan oleh cadangan"
    ),
    'shares keywords with "{}": {}': 'berkongsi kata kunci dengan "{}": {}',
    "the code {}": "kod {}",
    'the hotkey "{}" is taken already, on line {}': (
        'kekunci pintas "{}" sudah digunakan, pada baris {}'
    ),
    'the id "{}" differs only in capitals from "{}" on line {}': (
        'id "{}" hanya berbeza huruf besarnya daripada "{}" pada baris {}'
    ),
    'the id "{}" is taken already, on line {}': 'id "{}" sudah digunakan, pada baris {}',
    'the keyword "{}" ({}) is also excluded, on line {}': (
        'kata kunci "{}" ({}) juga dikecualikan, pada baris {}'
    ),
    'the keyword "{}" ({}) is given twice; the first is on line {}': (
        'kata kunci "{}" ({}) diberi dua kali; yang pertama pada baris {}'
    ),
    "Choose another passage, or remove one": "Pilih petikan lain, atau buang salah satu",
    "that coding is gone already, or is not yours": (
        "pengekodan itu sudah tiada, atau bukan milik anda"
    ),
    "that passage has this code already": "petikan itu sudah ada kod ini",
    "the span {} to {} reaches past the text": "julat {} hingga {} melepasi hujung teks",
    '"{}" is not a column of ours': '"{}" bukan lajur kami',
    '"{}" is not of the form ours=theirs': '"{}" tidak berbentuk kami=mereka',
    "Ours: {}": "Lajur kami: {}",
    "Say which column it is: {}": "Nyatakan lajur yang mana: {}",
    'no column "{}"; the file has {}': 'tiada lajur "{}"; fail itu mengandungi {}',
    "none": "tiada",
    "not readable as csv: {}": "tidak dapat dibaca sebagai csv: {}",
    '{} is "{}", not a whole number': '{} ialah "{}", bukan nombor bulat',
    "{}, line {}": "{}, baris {}",
    '"{}" fits several values of {}': '"{}" sepadan dengan beberapa nilai {}',
    '"{}" is no number of a segment': '"{}" bukan nombor segmen',
    'Write #38 or #5/#110, or "{}" in quotes to look for the word': (
        'Tulis #38 atau #5/#110, atau "{}" dalam tanda petik untuk mencari katanya'
    ),
    '"{}" is no variable': '"{}" bukan pemboleh ubah',
    "Say which: {}": "Nyatakan yang mana: {}",
    "They go from #1 to #{}": "Nombornya dari #1 hingga #{}",
    "case": "kes",
    "code": "kod",
    "coder": "pengekod",
    "family": "keluarga",
    "field": "medan",
    "kind of source": "jenis sumber",
    "origin": "asal",
    "source": "sumber",
    'there is no segment "#{}"': 'tiada segmen "#{}"',
    "value of {}": "nilai {}",
    "variable": "pemboleh ubah",
    "version": "versi",
    'Did you mean "{}"?': 'Adakah maksudnya "{}"?',
    "There are: {}": "Yang ada: {}",
    "Write a name with spaces in quotes: {}": (
        "Tulis nama yang ada ruang kosong dalam tanda petik: {}"
    ),
    'no {} is called "{}"': 'tiada {} bernama "{}"',
    "Add )": "Tambah )",
    'Add a "': 'Tambah "',
    "Ask in two queries": "Tanya dalam dua pertanyaan",
    "Take it away, or add ( before it": "Buang, atau tambah ( di hadapannya",
    "Write a word, or such as code:H1": "Tulis satu perkataan, atau misalnya code:H1",
    'Write {}{}VALUE, or "{}" to look for the word': (
        'Tulis {}{}NILAI, atau "{}" untuk mencari perkataan itu'
    ),
    "a condition is missing {}": "ada syarat yang tertinggal {}",
    "a quote begins here and does not end": "tanda petik dibuka di sini dan tidak ditutup",
    'after "{}"': 'selepas "{}"',
    'before "{}"': 'sebelum "{}"',
    'nothing stands after "{}{}"': 'tiada apa-apa selepas "{}{}"',
    "that is more than {} conditions": "syaratnya melebihi {}",
    "there is nothing between these quotes": "tiada apa-apa di antara tanda petik ini",
    "this goes too deep": "kurungannya terlalu dalam",
    "this parenthesis is never closed": "kurungan ini tidak ditutup",
    "this parenthesis was never opened": "kurungan ini tidak pernah dibuka",
    '"{}" makes no claim': '"{}" tiada pernyataan',
    '"{}" names no code': '"{}" tidak menyebut kod',
    "Mend them as listed; nothing was changed": (
        "Betulkan seperti yang disenaraikan; tiada apa-apa yang berubah"
    ),
    "a finding": "dapatan",
    "a findings file": "fail dapatan",
    "a piece of evidence": "bukti",
    "an interview must name its case, or say that there is none: attributed: false": (
        "temu bual mesti menyebut kesnya, atau menyatakan tiada: attributed: false"
    ),
    "evidence of the kind {} must name its source": "bukti jenis {} mesti menyebut sumbernya",
    "only an interview can be unattributed": "hanya temu bual boleh tanpa nama",
    "only an interview has a case; name the source": (
        "hanya temu bual mempunyai kes; sebutkan sumbernya"
    ),
    "the evidence has no kind: {}": "bukti itu tiada jenis: {}",
    "the file has no findings": "fail itu tiada dapatan",
    "the finding": "dapatan ini",
    "{} can't be named where attributed is false": (
        "{} tidak boleh disebut apabila attributed: false"
    ),
    "{} fault in the findings": "{} kesilapan dalam dapatan",
    "{} faults in the findings": "{} kesilapan dalam dapatan",
}

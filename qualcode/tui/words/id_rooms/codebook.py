"""The faults of codebooks, findings, queries and codings, in Indonesian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Mend them as listed; qualcode codebook check FILE shows them again": (
        "Perbaiki seperti yang tercantum; qualcode codebook check FILE menampilkannya lagi"
    ),
    "{} fault in the codebook": "{} kesalahan dalam buku kode",
    "{} faults in the codebook": "{} kesalahan dalam buku kode",
    '"{}" has no name': '"{}" tidak punya nama',
    '"{}" is no colour: write it as "#rrggbb", in quotes': (
        '"{}" bukan warna: tulis sebagai "#rrggbb", dalam tanda kutip'
    ),
    '"{}" is no language code, such as id, en or ms': (
        '"{}" bukan kode bahasa, misalnya id, en, atau ms'
    ),
    "a code": "kode",
    "a codebook": "buku kode",
    "a family": "rumpun",
    "a language": "bahasa",
    "it has no name": "tidak punya nama",
    "the code": "kode ini",
    "the codebook has no codes yet": "buku kode ini belum berisi kode",
    "the codebook has no families: they hold its codes": (
        "buku kode ini tidak punya rumpun: kodenya harus berada di dalam rumpun"
    ),
    "the codebook has no languages: list them, such as [id, en, ms]": (
        "buku kode ini tidak menyebut bahasa: cantumkan, misalnya [id, en, ms]"
    ),
    "the family": "rumpun ini",
    'the hotkey "{}" must be one printable character': (
        'tombol pintas "{}" harus satu karakter yang bisa dicetak'
    ),
    "the language {} is listed twice": "bahasa {} tercantum dua kali",
    "has no definition": "tidak punya definisi",
    "has {} of the {} keywords that suggestions need": (
        "punya {} dari {} kata kunci yang diperlukan saran"
    ),
    'shares keywords with "{}": {}': 'punya kata kunci yang sama dengan "{}": {}',
    "the code {}": "kode {}",
    'the hotkey "{}" is taken already, on line {}': 'tombol pintas "{}" sudah dipakai, di baris {}',
    'the id "{}" differs only in capitals from "{}" on line {}': (
        'id "{}" hanya berbeda huruf besarnya dari "{}" di baris {}'
    ),
    'the id "{}" is taken already, on line {}': 'id "{}" sudah dipakai, di baris {}',
    'the keyword "{}" ({}) is also excluded, on line {}': (
        'kata kunci "{}" ({}) juga dikecualikan, di baris {}'
    ),
    'the keyword "{}" ({}) is given twice; the first is on line {}': (
        'kata kunci "{}" ({}) diberikan dua kali; yang pertama di baris {}'
    ),
    "Choose another passage, or remove one": "Pilih bagian lain, atau hapus salah satunya",
    "that coding is gone already, or is not yours": (
        "pengodean itu sudah tidak ada, atau bukan milik Anda"
    ),
    "that passage has this code already": "bagian itu sudah berkode ini",
    "the span {} to {} reaches past the text": "rentang {} sampai {} melampaui teks",
    '"{}" is not a column of ours': '"{}" bukan kolom kami',
    '"{}" is not of the form ours=theirs': '"{}" tidak berbentuk kami=mereka',
    "Ours: {}": "Kolom kami: {}",
    "Say which column it is: {}": "Sebutkan kolom mana: {}",
    'no column "{}"; the file has {}': 'tidak ada kolom "{}"; berkasnya memuat {}',
    "none": "tidak ada",
    "not readable as csv: {}": "tidak terbaca sebagai csv: {}",
    '{} is "{}", not a whole number': '{} berisi "{}", bukan bilangan bulat',
    "{}, line {}": "{}, baris {}",
    '"{}" fits several values of {}': '"{}" cocok dengan beberapa nilai {}',
    '"{}" is no number of a segment': '"{}" bukan nomor segmen',
    'Write #38 or #5/#110, or "{}" in quotes to look for the word': (
        'Tulis #38 atau #5/#110, atau "{}" dalam tanda kutip untuk mencari katanya'
    ),
    '"{}" is no variable': '"{}" bukan variabel',
    "Say which: {}": "Sebutkan yang mana: {}",
    "They go from #1 to #{}": "Nomornya dari #1 sampai #{}",
    "case": "kasus",
    "code": "kode",
    "coder": "pengode",
    "family": "rumpun",
    "field": "bidang",
    "kind of source": "jenis sumber",
    "origin": "asal",
    "source": "sumber",
    'there is no segment "#{}"': 'tidak ada segmen "#{}"',
    "value of {}": "nilai {}",
    "variable": "variabel",
    "version": "versi",
    'Did you mean "{}"?': 'Maksudnya "{}"?',
    "There are: {}": "Yang ada: {}",
    "Write a name with spaces in quotes: {}": "Tulis nama yang berspasi dalam tanda kutip: {}",
    'no {} is called "{}"': 'tidak ada {} bernama "{}"',
    "Add )": "Tambahkan )",
    'Add a "': 'Tambahkan "',
    "Ask in two queries": "Tanyakan dalam dua kueri",
    "Take it away, or add ( before it": "Hapus, atau tambahkan ( di depannya",
    "Write a word, or such as code:H1": "Tulis sebuah kata, atau misalnya code:H1",
    'Write {}{}VALUE, or "{}" to look for the word': (
        'Tulis {}{}NILAI, atau "{}" untuk mencari kata itu'
    ),
    "a condition is missing {}": "ada syarat yang kurang {}",
    "a quote begins here and does not end": "tanda kutip dibuka di sini dan tidak ditutup",
    'after "{}"': 'setelah "{}"',
    'before "{}"': 'sebelum "{}"',
    'nothing stands after "{}{}"': 'tidak ada apa-apa setelah "{}{}"',
    "that is more than {} conditions": "syaratnya lebih dari {}",
    "there is nothing between these quotes": "tidak ada apa-apa di antara tanda kutip ini",
    "this goes too deep": "kurungnya terlalu dalam",
    "this parenthesis is never closed": "kurung ini tidak ditutup",
    "this parenthesis was never opened": "kurung ini tidak pernah dibuka",
    '"{}" makes no claim': '"{}" tidak memuat pernyataan',
    '"{}" names no code': '"{}" tidak menyebut kode',
    "Mend them as listed; nothing was changed": (
        "Perbaiki seperti yang tercantum; tidak ada yang berubah"
    ),
    "a finding": "temuan",
    "a findings file": "berkas temuan",
    "a piece of evidence": "bukti",
    "an interview must name its case, or say that there is none: attributed: false": (
        "wawancara harus menyebut kasusnya, atau menyatakan tidak ada: attributed: false"
    ),
    "evidence of the kind {} must name its source": "bukti berjenis {} harus menyebut sumbernya",
    "only an interview can be unattributed": "hanya wawancara yang boleh tanpa nama",
    "only an interview has a case; name the source": (
        "hanya wawancara yang punya kasus; sebutkan sumbernya"
    ),
    "the evidence has no kind: {}": "buktinya tanpa jenis: {}",
    "the file has no findings": "berkasnya tidak memuat temuan",
    "the finding": "temuan ini",
    "{} can't be named where attributed is false": "{} tidak boleh disebut bila attributed: false",
    "{} fault in the findings": "{} kesalahan dalam temuan",
    "{} faults in the findings": "{} kesalahan dalam temuan",
}

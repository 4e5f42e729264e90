"""What the figures of agreement and the suggestions refuse, in Indonesian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Take one of {}": "Pilih salah satu dari {}",
    "a span has no characters, or begins before its text": (
        "ada rentang yang tanpa karakter, atau mulai sebelum teksnya"
    ),
    "the threshold is a share of a unit, above 0 and at most 1": (
        "ambang adalah bagian dari satu satuan, di atas 0 dan paling besar 1"
    ),
    "there is no such rule": "aturan itu tidak ada",
    "two units of one source overlap, so a segment would count twice": (
        "ada dua satuan yang tumpang tindih dalam satu sumber, jadi satu segmen akan terhitung "
        "dua kali"
    ),
    "Compare it at level nominal": "Bandingkan pada tingkat nominal",
    "a rating is no finite number": "ada nilai yang bukan bilangan berhingga",
    "a rating is no number": "ada nilai yang bukan angka",
    "level ratio has a true zero, and a rating lies below it": (
        "tingkat ratio punya nol mutlak, dan ada nilai di bawahnya"
    ),
    "Check which columns hold the unit, the coder and the value": (
        "Periksa kolom mana yang memuat satuan, pengode, dan nilai"
    ),
    "Correct row {}": "Betulkan baris {}",
    "Keep one value for each unit and coder": "Sisakan satu nilai untuk tiap satuan dan pengode",
    "Write numbers with a decimal point, or take level nominal": (
        "Tulis angka dengan titik desimal, atau pakai tingkat nominal"
    ),
    "row {} has no coder": "baris {} tidak punya pengode",
    "row {} has no unit": "baris {} tidak punya satuan",
    "row {} repeats the unit and coder of row {}": (
        "baris {} mengulang satuan dan pengode dari baris {}"
    ),
    "the table has {} units and {} coders, too many to compare": (
        "tabel ini memuat {} satuan dan {} pengode, terlalu banyak untuk dibandingkan"
    ),
    "the value in row {} is no number, and level {} needs numbers": (
        "nilai di baris {} bukan angka, padahal tingkat {} memerlukan angka"
    ),
    "the value in row {} lies below zero, which level ratio excludes": (
        "nilai di baris {} di bawah nol, dan itu tidak boleh pada tingkat ratio"
    ),
    "there is no rating in the table": "tidak ada nilai di dalam tabel",
    "there is no such level": "tingkat itu tidak ada",
    "the rows of the ratings have unlike numbers of coders": (
        "jumlah pengode tidak sama pada baris-baris nilai"
    ),
    "Ask again": "Minta lagi",
    "Ask again, or wait longer": "Minta lagi, atau tunggu lebih lama",
    "the suggestion worker did not answer": "proses pembantu saran tidak menjawab",
    "the suggestion worker stopped": "proses pembantu saran berhenti",
    "Code passages of at least two sources": "Kodekan bagian dari sedikitnya dua sumber",
    "no source is coded": "belum ada sumber yang dikode",
    "{} coded source is not enough to leave one out": (
        "{} sumber berkode tidak cukup untuk menyisihkan satu"
    ),
    "Give each row a text": "Beri teks pada tiap baris",
    "row {} has no text": "baris {} tidak punya teks",
    "Give the worker a training first": "Beri dahulu bahan latihan kepada proses pembantu",
    "nothing has been learned yet": "belum ada yang dipelajari",
    "the learner failed ({})": "pelatihan saran gagal ({})",
}

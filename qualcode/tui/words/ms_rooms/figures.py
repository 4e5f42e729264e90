"""What the figures of agreement and the suggestions refuse, in Malay."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Take one of {}": "Pilih salah satu daripada {}",
    "a span has no characters, or begins before its text": (
        "ada julat yang tiada aksara, atau bermula sebelum teksnya"
    ),
    "the threshold is a share of a unit, above 0 and at most 1": (
        "ambang ialah bahagian satu unit, lebih daripada 0 dan paling besar 1"
    ),
    "there is no such rule": "peraturan itu tiada",
    "two units of one source overlap, so a segment would count twice": (
        "dua unit dalam satu sumber bertindih, jadi satu segmen akan dikira dua kali"
    ),
    "Compare it at level nominal": "Bandingkan pada aras nominal",
    "a rating is no finite number": "ada nilai yang bukan nombor terhingga",
    "a rating is no number": "ada nilai yang bukan nombor",
    "level ratio has a true zero, and a rating lies below it": (
        "aras ratio mempunyai sifar mutlak, dan ada nilai di bawahnya"
    ),
    "Check which columns hold the unit, the coder and the value": (
        "Semak lajur mana yang mengandungi unit, pengekod dan nilai"
    ),
    "Correct row {}": "Betulkan baris {}",
    "Keep one value for each unit and coder": "Kekalkan satu nilai bagi setiap unit dan pengekod",
    "Write numbers with a decimal point, or take level nominal": (
        "Tulis nombor dengan titik perpuluhan, atau guna aras nominal"
    ),
    "row {} has no coder": "baris {} tiada pengekod",
    "row {} has no unit": "baris {} tiada unit",
    "row {} repeats the unit and coder of row {}": "baris {} mengulangi unit dan pengekod baris {}",
    "the table has {} units and {} coders, too many to compare": (
        "jadual ini ada {} unit dan {} pengekod, terlalu banyak untuk dibandingkan"
    ),
    "the value in row {} is no number, and level {} needs numbers": (
        "nilai dalam baris {} bukan nombor, sedangkan aras {} memerlukan nombor"
    ),
    "the value in row {} lies below zero, which level ratio excludes": (
        "nilai dalam baris {} kurang daripada sifar, dan itu tidak dibenarkan pada aras ratio"
    ),
    "there is no rating in the table": "tiada nilai dalam jadual",
    "there is no such level": "aras itu tiada",
    "the rows of the ratings have unlike numbers of coders": (
        "bilangan pengekod tidak sama pada baris-baris nilai"
    ),
    "Ask again": "Minta lagi",
    "Ask again, or wait longer": "Minta lagi, atau tunggu lebih lama",
    "the suggestion worker did not answer": "proses pembantu cadangan tidak menjawab",
    "the suggestion worker stopped": "proses pembantu cadangan terhenti",
    "Code passages of at least two sources": (
        "Kodkan petikan daripada sekurang-kurangnya dua sumber"
    ),
    "no source is coded": "belum ada sumber yang dikod",
    "{} coded source is not enough to leave one out": (
        "{} sumber berkod tidak cukup untuk mengetepikan satu"
    ),
    "Give each row a text": "Beri teks pada setiap baris",
    "row {} has no text": "baris {} tiada teks",
    "Give the worker a training first": "Beri bahan latihan kepada proses pembantu dahulu",
    "nothing has been learned yet": "belum ada yang dipelajari",
    "the learner failed ({})": "latihan cadangan gagal ({})",
}

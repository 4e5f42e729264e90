"""What the screens themselves refuse, in Malay."""

from __future__ import annotations

WORDS: dict[str, str] = {
    '"{}" does not reach a program through tmux and SSH': (
        '"{}" tidak sampai kepada program melalui tmux dan SSH'
    ),
    '"{}" would do two things: {} and {}': '"{}" akan melakukan dua perkara: {} dan {}',
    'Choose another key for "{}"': 'Pilih kekunci lain untuk "{}"',
    "Give one of them another key": "Beri salah satunya kekunci lain",
    "See: qualcode settings keys": "Lihat: qualcode settings keys",
    'there is no action "{}"': 'tiada tindakan "{}"',
    "your keys: {}": "kekunci anda: {}",
    "Make one with N": "Buat dengan N",
    "there is no family here": "tiada keluarga di sini",
    "Choose one with the arrows": "Pilih dengan anak panah",
    "there is no code here": "tiada kod di sini",
    "Go to one with the arrows": "Pergi ke salah satunya dengan anak panah",
    "no keyword is at hand": "tiada kata kunci yang dipilih",
    "no learned word that speaks for the code is at hand": (
        "tiada perkataan dipelajari yang menyokong kod ini yang dipilih"
    ),
    "Enter opens the memo": "Enter membuka memo",
    "there is no memo here": "tiada memo di sini",
    "what this memo is about has no place in a text": (
        "perkara yang dirujuk memo ini tiada tempat dalam teks"
    ),
    "Open a source with o": "Buka sumber dengan o",
    "there is no text to code here": "tiada teks untuk dikod di sini",
    "no code is called {}": "tiada kod bernama {}",
    "no source is called {}": "tiada sumber bernama {}",
    "Open that one with o": "Buka sumber itu dengan o",
    "that coding belongs to another source": "pengekodan itu milik sumber lain",
    "that coding has no id": "pengekodan itu tiada id",
}

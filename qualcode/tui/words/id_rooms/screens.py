"""What the screens themselves refuse, in Indonesian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    '"{}" does not reach a program through tmux and SSH': (
        '"{}" tidak sampai ke program lewat tmux dan SSH'
    ),
    '"{}" would do two things: {} and {}': '"{}" akan melakukan dua hal: {} dan {}',
    'Choose another key for "{}"': 'Pilih tombol lain untuk "{}"',
    "Give one of them another key": "Beri salah satunya tombol lain",
    "See: qualcode settings keys": "Lihat: qualcode settings keys",
    'there is no action "{}"': 'tidak ada tindakan "{}"',
    "your keys: {}": "tombol Anda: {}",
    "Make one with N": "Buat dengan N",
    "there is no family here": "tidak ada rumpun di sini",
    "Choose one with the arrows": "Pilih dengan tombol panah",
    "there is no code here": "tidak ada kode di sini",
    "Go to one with the arrows": "Tuju salah satunya dengan tombol panah",
    "no keyword is at hand": "tidak ada kata kunci yang dipilih",
    "no learned word that speaks for the code is at hand": (
        "tidak ada kata dipelajari yang mendukung kode ini yang dipilih"
    ),
    "Enter opens the memo": "Enter membuka memo",
    "there is no memo here": "tidak ada memo di sini",
    "what this memo is about has no place in a text": (
        "hal yang dibahas memo ini tidak punya tempat dalam teks"
    ),
    "Open a source with o": "Buka sumber dengan o",
    "there is no text to code here": "tidak ada teks untuk dikode di sini",
    "no code is called {}": "tidak ada kode bernama {}",
    "no source is called {}": "tidak ada sumber bernama {}",
    "Open that one with o": "Buka sumber itu dengan o",
    "that coding belongs to another source": "pengodean itu milik sumber lain",
    "that coding has no id": "pengodean itu tidak punya id",
}

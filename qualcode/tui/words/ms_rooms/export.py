"""What the exports refuse, in Malay."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Export the tables one by one, or all of them to .docx or .md": (
        "Eksport jadual satu demi satu, atau semuanya ke .docx atau .md"
    ),
    "a csv file holds one table, not {}": "fail csv mengandungi satu jadual, bukan {}",
    "{} field starts": "{} medan bermula",
    "{} fields start": "{} medan bermula",
    "Export them one by one": "Eksport satu demi satu",
    "Export this table by itself, with a file name of your own": (
        "Eksport jadual ini secara berasingan, dengan nama fail pilihan anda"
    ),
    "Use a name that ends in {}": "Guna nama yang berakhir dengan {}",
    "a file without a suffix": "fail tanpa sambungan nama",
    "no writer for {}": "{} tidak boleh ditulis",
    "table name {} can't name a file": "nama jadual {} tidak boleh menjadi nama fail",
    "table {} has no columns": "jadual {} tiada lajur",
    "there is no table to write": "tiada jadual untuk ditulis",
    "two of the tables have the same name and would overwrite each other": (
        "ada dua jadual yang sama namanya dan akan menindih satu sama lain"
    ),
    "Choose a shorter name": "Pilih nama yang lebih pendek",
    "Choose another folder": "Pilih folder lain",
    "Choose another name": "Pilih nama lain",
    "Is the file open in another program?": "Adakah fail itu terbuka dalam program lain?",
    "Make the folder first": "Buat folder itu dahulu",
    "Name a file inside it": "Namakan fail di dalamnya",
    "The disk is full: make room or choose another folder": (
        "Cakera penuh: kosongkan ruang atau pilih folder lain"
    ),
    "The disk is read-only: choose another folder": "Cakera hanya boleh dibaca: pilih folder lain",
    "Your share of the disk is used up: make room or choose another folder": (
        "Kuota cakera anda sudah habis: kosongkan ruang atau pilih folder lain"
    ),
    "the file could not be written ({})": "fail itu tidak dapat ditulis ({})",
    "the file is read-only": "fail itu hanya boleh dibaca",
    "the folder is read-only": "folder itu hanya boleh dibaca",
    "the system refused": "sistem menolak",
    "there is no folder {}": "folder {} tiada",
    "this is a folder": "ini folder",
    "this is no ordinary file": "ini bukan fail biasa",
}

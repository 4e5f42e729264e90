"""What the exports refuse, in Indonesian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Export the tables one by one, or all of them to .docx or .md": (
        "Ekspor tabelnya satu per satu, atau semuanya ke .docx atau .md"
    ),
    "a csv file holds one table, not {}": "berkas csv memuat satu tabel, bukan {}",
    "{} field starts": "{} isian diawali",
    "{} fields start": "{} isian diawali",
    "Export them one by one": "Ekspor satu per satu",
    "Export this table by itself, with a file name of your own": (
        "Ekspor tabel ini tersendiri, dengan nama berkas pilihan Anda"
    ),
    "Use a name that ends in {}": "Pakai nama yang berakhir dengan {}",
    "a file without a suffix": "berkas tanpa akhiran",
    "no writer for {}": "{} tidak bisa ditulis",
    "table name {} can't name a file": "nama tabel {} tidak bisa menjadi nama berkas",
    "table {} has no columns": "tabel {} tidak punya kolom",
    "there is no table to write": "tidak ada tabel untuk ditulis",
    "two of the tables have the same name and would overwrite each other": (
        "ada dua tabel bernama sama yang akan saling menimpa"
    ),
    "Choose a shorter name": "Pilih nama yang lebih pendek",
    "Choose another folder": "Pilih folder lain",
    "Choose another name": "Pilih nama lain",
    "Is the file open in another program?": "Apakah berkasnya terbuka di program lain?",
    "Make the folder first": "Buat dahulu foldernya",
    "Name a file inside it": "Sebutkan berkas di dalamnya",
    "The disk is full: make room or choose another folder": (
        "Diska penuh: kosongkan ruang atau pilih folder lain"
    ),
    "The disk is read-only: choose another folder": "Diska hanya bisa dibaca: pilih folder lain",
    "Your share of the disk is used up: make room or choose another folder": (
        "Jatah diska Anda habis: kosongkan ruang atau pilih folder lain"
    ),
    "the file could not be written ({})": "berkasnya tidak bisa ditulis ({})",
    "the file is read-only": "berkasnya hanya bisa dibaca",
    "the folder is read-only": "foldernya hanya bisa dibaca",
    "the system refused": "sistem menolak",
    "there is no folder {}": "folder {} tidak ada",
    "this is a folder": "ini folder",
    "this is no ordinary file": "ini bukan berkas biasa",
}

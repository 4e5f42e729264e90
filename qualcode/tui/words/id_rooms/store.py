"""What the study's database refuses, in Indonesian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Someone changed the study outside qualcode; compare with a backup": (
        "Ada yang mengubah studi di luar qualcode; bandingkan dengan salinan cadangan"
    ),
    "{} of the guards that keep the record are gone": "{} penjaga catatan hilang",
    "{} of the guards that keep the record is gone": "{} penjaga catatan hilang",
    "{} row is not what the record of acts says ({})": (
        "{} baris tidak sesuai dengan catatan tindakan ({})"
    ),
    "{} rows are not what the record of acts says ({})": (
        "{} baris tidak sesuai dengan catatan tindakan ({})"
    ),
    "the backup is not what was copied": "salinan cadangan tidak sama dengan yang disalin",
    "Copy the newest file of .qualcode/backups over .qualcode/study.db": (
        "Salin berkas terbaru dari .qualcode/backups menimpa .qualcode/study.db"
    ),
    'Install it with: pip install "qualcode[postgres]"': (
        'Pasang dengan: pip install "qualcode[postgres]"'
    ),
    "Open and close it once where it can be written, then copy it again": (
        "Buka dan tutup sekali di tempat yang bisa ditulisi, lalu salin lagi"
    ),
    "another program has been writing for over {} seconds": (
        "program lain sedang menulis lebih dari {} detik"
    ),
    "the database can't be read": "basis datanya tidak bisa dibaca",
    "the database refused: {}": "basis data menolak: {}",
    "the study can't be written here, and was not closed where it was worked on": (
        "studi ini tidak bisa ditulisi di sini, dan belum ditutup di tempat mengerjakannya"
    ),
    "this project lies on PostgreSQL and its driver is not installed": (
        "proyek ini ada di PostgreSQL dan penggeraknya belum dipasang"
    ),
    "a row of {} points to one that was taken out of the file": (
        "satu baris {} menunjuk ke baris yang dikeluarkan dari berkas"
    ),
    "the file is damaged": "berkasnya rusak",
    "the text of a source is not what was imported": (
        "teks sebuah sumber bukan lagi teks yang diimpor"
    ),
    "{} quote is not the text it points to": "{} kutipan bukan teks yang ditunjuknya",
    "{} quotes are not the text they point to": "{} kutipan bukan teks yang ditunjuknya",
    "the record of {} does not match its seal": "catatan {} tidak cocok dengan segelnya",
    "Update qualcode; nothing was changed": "Perbarui qualcode; tidak ada yang berubah",
    "the migration would change the rows of {}": "migrasi akan mengubah baris {}",
    "the migration would leave a dangling row in {}": (
        "migrasi akan meninggalkan baris yang menggantung di {}"
    ),
    "the study has schema {} and this qualcode knows {}": (
        "studi ini berskema {} dan qualcode ini mengenal {}"
    ),
    "this database is not a qualcode study": "basis data ini bukan studi qualcode",
    '"languages" names one we do not know': '"languages" menyebut bahasa yang tidak dikenal',
    '"{}" has a value of the wrong kind': '"{}" berisi nilai yang jenisnya salah',
    '"{}" is not a setting': '"{}" bukan pengaturan',
    "A title is text, languages a list of text": "Judul berupa teks, languages berupa daftar teks",
    "Known: {}": "Yang dikenal: {}",
    "Make one with: qualcode init .": "Buat dengan: qualcode init .",
    "Mend that line by hand": "Perbaiki baris itu sendiri",
    "no project here or in any folder above": (
        "tidak ada proyek di sini atau di folder mana pun di atasnya"
    ),
    "the settings can't be read: {}": "pengaturan tidak bisa dibaca: {}",
    "Use pg_dump": "Pakai pg_dump",
    "a study on a server is backed up there": "salinan cadangan studi di peladen dibuat di sana",
    "coder {}": "pengode {}",
    "no study here yet": "belum ada studi di sini",
    "the database is empty": "basis datanya kosong",
    "there is a study here already": "di sini sudah ada studi",
    '"{}" can\'t be undone: its {} has changed since': (
        '"{}" tidak bisa dibatalkan: {} di dalamnya sudah berubah sesudahnya'
    ),
    '"{}" can\'t be undone: {} ({})': '"{}" tidak bisa dibatalkan: {} ({})',
    '"{}" was done by {} with a command, not in the workbench': (
        '"{}" dilakukan oleh {} dengan perintah, bukan di meja kerja'
    ),
    "This command does it again: qualcode redo": "Perintah ini mengulanginya: qualcode redo",
    "This command takes it back: qualcode undo": "Perintah ini membatalkannya: qualcode undo",
    "Undo or remove those first": "Batalkan atau hapus itu dahulu",
    "Undo the later change first, or change it by hand": (
        "Batalkan dahulu perubahan yang lebih baru, atau ubah sendiri"
    ),
    "codebook": "buku kode",
    "coding": "pengodean",
    "finding": "temuan",
    "mark of being done": "tanda selesai",
    "memo": "memo",
    "muted code": "kode yang dibisukan",
    "passage": "bagian",
    "piece of evidence": "bukti",
    "project": "proyek",
    "row": "baris",
    "suggestion": "saran",
    "text": "teks",
    "there is nothing of yours to redo": "tidak ada yang bisa diulangi",
    "there is nothing of yours to undo": "tidak ada yang bisa dibatalkan",
    "{} row rests on it": "{} baris bergantung padanya",
    "{} rows rest on it": "{} baris bergantung padanya",
}

"""What the study's database refuses, in Malay."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "Someone changed the study outside qualcode; compare with a backup": (
        "Ada yang mengubah kajian di luar qualcode; bandingkan dengan salinan sandaran"
    ),
    "{} of the guards that keep the record are gone": "{} pengawal rekod telah hilang",
    "{} of the guards that keep the record is gone": "{} pengawal rekod telah hilang",
    "{} row is not what the record of acts says ({})": (
        "{} baris tidak sepadan dengan rekod tindakan ({})"
    ),
    "{} rows are not what the record of acts says ({})": (
        "{} baris tidak sepadan dengan rekod tindakan ({})"
    ),
    "the backup is not what was copied": "salinan sandaran tidak sama dengan yang disalin",
    "Copy the newest file of .qualcode/backups over .qualcode/study.db": (
        "Salin fail terbaharu dalam .qualcode/backups ke atas .qualcode/study.db"
    ),
    'Install it with: pip install "qualcode[postgres]"': (
        'Pasang dengan: pip install "qualcode[postgres]"'
    ),
    "Open and close it once where it can be written, then copy it again": (
        "Buka dan tutup sekali di tempat yang boleh ditulis, kemudian salin semula"
    ),
    "another program has been writing for over {} seconds": (
        "program lain sedang menulis lebih daripada {} saat"
    ),
    "the database can't be read": "pangkalan data tidak dapat dibaca",
    "the database refused: {}": "pangkalan data menolak: {}",
    "the study can't be written here, and was not closed where it was worked on": (
        "kajian ini tidak boleh ditulis di sini, dan belum ditutup di tempat ia dikerjakan"
    ),
    "this project lies on PostgreSQL and its driver is not installed": (
        "projek ini berada pada PostgreSQL dan pemacunya belum dipasang"
    ),
    "a row of {} points to one that was taken out of the file": (
        "satu baris {} merujuk baris yang telah dikeluarkan daripada fail"
    ),
    "the file is damaged": "fail itu rosak",
    "the text of a source is not what was imported": (
        "teks satu sumber bukan lagi teks yang diimport"
    ),
    "{} quote is not the text it points to": "{} petikan kata bukan teks yang dirujuknya",
    "{} quotes are not the text they point to": "{} petikan kata bukan teks yang dirujuknya",
    "the record of {} does not match its seal": "rekod {} tidak sepadan dengan meterainya",
    "Update qualcode; nothing was changed": "Kemas kini qualcode; tiada apa-apa yang berubah",
    "the migration would change the rows of {}": "migrasi akan mengubah baris {}",
    "the migration would leave a dangling row in {}": (
        "migrasi akan meninggalkan baris tergantung dalam {}"
    ),
    "the study has schema {} and this qualcode knows {}": (
        "kajian ini berskema {} dan qualcode ini mengenali {}"
    ),
    "this database is not a qualcode study": "pangkalan data ini bukan kajian qualcode",
    '"languages" names one we do not know': '"languages" menyebut bahasa yang tidak dikenali',
    '"{}" has a value of the wrong kind': 'nilai "{}" salah jenisnya',
    '"{}" is not a setting': '"{}" bukan tetapan',
    "A title is text, languages a list of text": "Tajuk ialah teks, languages ialah senarai teks",
    "Known: {}": "Yang dikenali: {}",
    "Make one with: qualcode init .": "Buat dengan: qualcode init .",
    "Mend that line by hand": "Betulkan baris itu sendiri",
    "no project here or in any folder above": (
        "tiada projek di sini atau dalam mana-mana folder di atasnya"
    ),
    "the settings can't be read: {}": "tetapan tidak dapat dibaca: {}",
    "Use pg_dump": "Guna pg_dump",
    "a study on a server is backed up there": "salinan sandaran kajian di pelayan dibuat di situ",
    "coder {}": "pengekod {}",
    "no study here yet": "belum ada kajian di sini",
    "the database is empty": "pangkalan data kosong",
    "there is a study here already": "sudah ada kajian di sini",
    '"{}" can\'t be undone: its {} has changed since': (
        '"{}" tidak boleh dibuat asal: {} di dalamnya sudah berubah selepas itu'
    ),
    '"{}" can\'t be undone: {} ({})': '"{}" tidak boleh dibuat asal: {} ({})',
    '"{}" was done by {} with a command, not in the workbench': (
        '"{}" dilakukan oleh {} dengan perintah, bukan di meja kerja'
    ),
    "This command does it again: qualcode redo": "Perintah ini membuatnya semula: qualcode redo",
    "This command takes it back: qualcode undo": "Perintah ini membuatnya asal: qualcode undo",
    "Undo or remove those first": "Buat asal atau buang yang itu dahulu",
    "Undo the later change first, or change it by hand": (
        "Buat asal dahulu perubahan yang lebih baharu, atau ubah sendiri"
    ),
    "codebook": "buku kod",
    "coding": "pengekodan",
    "finding": "dapatan",
    "mark of being done": "tanda selesai",
    "memo": "memo",
    "muted code": "kod yang disenyapkan",
    "passage": "petikan",
    "piece of evidence": "bukti",
    "project": "projek",
    "row": "baris",
    "suggestion": "cadangan",
    "text": "teks",
    "there is nothing of yours to redo": "tiada apa-apa yang boleh dibuat semula",
    "there is nothing of yours to undo": "tiada apa-apa yang boleh dibuat asal",
    "{} row rests on it": "{} baris bergantung padanya",
    "{} rows rest on it": "{} baris bergantung padanya",
}

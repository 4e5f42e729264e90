PRAGMA application_id = 1363365700;
BEGIN TRANSACTION;
CREATE TABLE "case" (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	name VARCHAR NOT NULL, 
	citation VARCHAR NOT NULL, 
	CONSTRAINT pk_case PRIMARY KEY (id)
);
INSERT INTO "case" VALUES('01a20e26c6647704821f04fc5151f693',NULL,'P1','');
CREATE TABLE change (
	number INTEGER NOT NULL, 
	operation_id CHAR(32) NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id CHAR(32) NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	CONSTRAINT pk_change PRIMARY KEY (number), 
	CONSTRAINT fk_change_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "change" VALUES(1,'01a20e26c3b173d7880060672474656d','coder','01a20e26c3b079219fb94d6bcfa9810f',NULL,'{"id":"01a20e26c3b079219fb94d6bcfa9810f","deleted_at":null,"name":"ana","role":"coder"}');
INSERT INTO "change" VALUES(2,'01a20e26c3b67879b4a48aeed5051708','project','01a20e26c3b77e378ce66e574ab1b0cc',NULL,'{"id":"01a20e26c3b77e378ce66e574ab1b0cc","deleted_at":null,"title":"Lama","created_at":"2026-11-24T15:22:31.222Z"}');
INSERT INTO "change" VALUES(3,'01a20e26c66072aea9a301e65f2281ba','case','01a20e26c6647704821f04fc5151f693',NULL,'{"id":"01a20e26c6647704821f04fc5151f693","deleted_at":null,"name":"P1","citation":""}');
INSERT INTO "change" VALUES(4,'01a20e26c66072aea9a301e65f2281ba','source','01a20e26c6667d5cb9351194f990281a',NULL,'{"id":"01a20e26c6667d5cb9351194f990281a","deleted_at":null,"name":"P1","kind":"interview","title":"","short":"","language":"id","month":"","country":"","case_id":"01a20e26c6647704821f04fc5151f693"}');
INSERT INTO "change" VALUES(5,'01a20e26c66072aea9a301e65f2281ba','source_version','01a20e26c66a7b03a8dc88ce6c5ab8d1',NULL,'{"id":"01a20e26c66a7b03a8dc88ce6c5ab8d1","deleted_at":null,"source_id":"01a20e26c6667d5cb9351194f990281a","number":1,"text_sha256":"6152bc416e5f6fcf73085a77319a13ec0747177704e84fc1c1ac017aeb703ea7","length":63,"words":6,"turns":2,"newlines":"lf","encoding":"utf-8","media":"text/plain","original_sha256":"6152bc416e5f6fcf73085a77319a13ec0747177704e84fc1c1ac017aeb703ea7","translates_id":null}');
INSERT INTO "change" VALUES(6,'01a20e26c8e67c9698631dfae221a904','family','01a20e26c8ea7f1c89ab5d5352508032',NULL,'{"id":"01a20e26c8ea7f1c89ab5d5352508032","deleted_at":null,"key":"hambatan","name":"{\"id\": \"Hambatan\"}","position":0}');
INSERT INTO "change" VALUES(7,'01a20e26c8e67c9698631dfae221a904','code','01a20e26c8eb749cbf07f1581e58aca8',NULL,'{"id":"01a20e26c8eb749cbf07f1581e58aca8","deleted_at":null,"key":"H1","family_id":"01a20e26c8ea7f1c89ab5d5352508032","parent_id":null,"position":0,"name":"{\"id\": \"Koordinasi\"}","definition":"{\"id\": \"Lembaga tidak terhubung.\"}","include":"{}","exclude":"{}","examples":"{}","keywords":"{\"id\": [\"koordinasi\", \"rapat\", \"lembaga\"]}","exclude_keywords":"{}","colour":null,"hotkey":null}');
INSERT INTO "change" VALUES(8,'01a20e26c8e67c9698631dfae221a904','codebook','01a20e26c8ef71639a33b548d72d5586',NULL,'{"id":"01a20e26c8ef71639a33b548d72d5586","deleted_at":null,"number":1,"sha256":"b369989fcc3112f0cb010baf5ec4f39ac93736bd399cc1e0fcba468c2cc8eef7","title":"{}","languages":"[\"id\"]","text":"qualcode: codebook/1\nlanguages: [id]\nfamilies:\n  - id: hambatan\n    name: {id: Hambatan}\n    codes:\n      - {id: H1, name: {id: Koordinasi}, definition: {id: Lembaga tidak terhubung.}, keywords: {id: [koordinasi, rapat, lembaga]}}\n"}');
INSERT INTO "change" VALUES(9,'01a20e26cba373c9984fe11dbd6c02a4','segment','01a20e26cba87cf4afe179687e63ba89',NULL,'{"id":"01a20e26cba87cf4afe179687e63ba89","deleted_at":null,"source_version_id":"01a20e26c66a7b03a8dc88ce6c5ab8d1","start":34,"end":44}');
INSERT INTO "change" VALUES(10,'01a20e26cba373c9984fe11dbd6c02a4','memo','01a20e26cbaa7a999b5396e7bba28112',NULL,'{"id":"01a20e26cbaa7a999b5396e7bba28112","deleted_at":null,"target_kind":"coding","target_id":"01a20e26cba97f66bac9183d4f5a04fe","coder_id":"01a20e26c3b079219fb94d6bcfa9810f","text":"Penting."}');
INSERT INTO "change" VALUES(11,'01a20e26cba373c9984fe11dbd6c02a4','coding','01a20e26cba97f66bac9183d4f5a04fe',NULL,'{"id":"01a20e26cba97f66bac9183d4f5a04fe","deleted_at":null,"segment_id":"01a20e26cba87cf4afe179687e63ba89","code_id":"01a20e26c8eb749cbf07f1581e58aca8","coder_id":"01a20e26c3b079219fb94d6bcfa9810f","origin":"imported","suggestion_id":null}');
INSERT INTO "change" VALUES(12,'01a20e26ce4c75178c899736d2cf21bd','done','01a20e26ce5272aeb7bf73893fa4c157',NULL,'{"id":"01a20e26ce5272aeb7bf73893fa4c157","deleted_at":null,"coder_id":"01a20e26c3b079219fb94d6bcfa9810f","source_version_id":"01a20e26c66a7b03a8dc88ce6c5ab8d1"}');
INSERT INTO "change" VALUES(13,'01a20f3234a77c14b4f40d557ef318d3','coder','01a20f3234a67f6395cff6e499d1c827',NULL,'{"id":"01a20f3234a67f6395cff6e499d1c827","deleted_at":null,"name":"qualcode","role":"system"}');
INSERT INTO "change" VALUES(14,'01a20f3234af7ce5b662ca49290741f4','muted','01a20f3234b37fc9979fd9913bca8fc0',NULL,'{"id":"01a20f3234b37fc9979fd9913bca8fc0","deleted_at":null,"coder_id":"01a20e26c3b079219fb94d6bcfa9810f","code_id":"01a20e26c8eb749cbf07f1581e58aca8"}');
INSERT INTO "change" VALUES(15,'01a20f3234af7ce5b662ca49290741f4','suggestion','01a20f3234b271159e9557e1c94eae4f',NULL,'{"id":"01a20f3234b271159e9557e1c94eae4f","deleted_at":null,"source_version_id":"01a20e26c66a7b03a8dc88ce6c5ab8d1","start":34,"end":44,"code_id":"01a20e26c8eb749cbf07f1581e58aca8","coder_id":"01a20e26c3b079219fb94d6bcfa9810f","codebook_id":null,"score":0.5,"reasons":"[{\"kind\": \"keyword\", \"spans\": [[0, 10]]}]","decision":"rejected"}');
INSERT INTO "change" VALUES(16,'01a20f3234af7ce5b662ca49290741f4','coding','01a20e26cba97f66bac9183d4f5a04fe','{"id":"01a20e26cba97f66bac9183d4f5a04fe","deleted_at":null,"segment_id":"01a20e26cba87cf4afe179687e63ba89","code_id":"01a20e26c8eb749cbf07f1581e58aca8","coder_id":"01a20e26c3b079219fb94d6bcfa9810f","origin":"imported","suggestion_id":null,"exemplar":0}','{"id":"01a20e26cba97f66bac9183d4f5a04fe","deleted_at":null,"segment_id":"01a20e26cba87cf4afe179687e63ba89","code_id":"01a20e26c8eb749cbf07f1581e58aca8","coder_id":"01a20e26c3b079219fb94d6bcfa9810f","origin":"imported","suggestion_id":null,"exemplar":1}');
INSERT INTO "change" VALUES(17,'01a20fc22cab727ca94ab0f99bf85db5','segment','01a20fc22cb17e078cac0e27cbe58db3',NULL,'{"id":"01a20fc22cb17e078cac0e27cbe58db3","deleted_at":null,"source_version_id":"01a20e26c66a7b03a8dc88ce6c5ab8d1","start":0,"end":5}');
INSERT INTO "change" VALUES(18,'01a20fc22cab727ca94ab0f99bf85db5','coding','01a20fc22cb473b38bd07ab34b822ac1',NULL,'{"id":"01a20fc22cb473b38bd07ab34b822ac1","deleted_at":null,"segment_id":"01a20fc22cb17e078cac0e27cbe58db3","code_id":"01a20e26c8eb749cbf07f1581e58aca8","coder_id":"01a20e26c3b079219fb94d6bcfa9810f","origin":"manual","suggestion_id":null,"exemplar":0}');
CREATE TABLE code (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	"key" VARCHAR NOT NULL, 
	family_id CHAR(32) NOT NULL, 
	parent_id CHAR(32), 
	position INTEGER NOT NULL, 
	name JSON NOT NULL, 
	definition JSON NOT NULL, 
	include JSON NOT NULL, 
	exclude JSON NOT NULL, 
	examples JSON NOT NULL, 
	keywords JSON NOT NULL, 
	exclude_keywords JSON NOT NULL, 
	colour VARCHAR, 
	hotkey VARCHAR, 
	CONSTRAINT pk_code PRIMARY KEY (id), 
	CONSTRAINT fk_code_family_id FOREIGN KEY(family_id) REFERENCES family (id), 
	CONSTRAINT fk_code_parent_id FOREIGN KEY(parent_id) REFERENCES code (id)
);
INSERT INTO "code" VALUES('01a20e26c8eb749cbf07f1581e58aca8',NULL,'H1','01a20e26c8ea7f1c89ab5d5352508032',NULL,0,'{"id": "Koordinasi"}','{"id": "Lembaga tidak terhubung."}','{}','{}','{}','{"id": ["koordinasi", "rapat", "lembaga"]}','{}',NULL,NULL);
CREATE TABLE codebook (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	number INTEGER NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	title JSON NOT NULL, 
	languages JSON NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_codebook PRIMARY KEY (id)
);
INSERT INTO "codebook" VALUES('01a20e26c8ef71639a33b548d72d5586',NULL,1,'b369989fcc3112f0cb010baf5ec4f39ac93736bd399cc1e0fcba468c2cc8eef7','{}','["id"]','qualcode: codebook/1
languages: [id]
families:
  - id: hambatan
    name: {id: Hambatan}
    codes:
      - {id: H1, name: {id: Koordinasi}, definition: {id: Lembaga tidak terhubung.}, keywords: {id: [koordinasi, rapat, lembaga]}}
');
CREATE TABLE coder (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	CONSTRAINT pk_coder PRIMARY KEY (id)
);
INSERT INTO "coder" VALUES('01a20e26c3b079219fb94d6bcfa9810f',NULL,'ana','coder');
INSERT INTO "coder" VALUES('01a20f3234a67f6395cff6e499d1c827',NULL,'qualcode','system');
CREATE TABLE coding (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	segment_id CHAR(32) NOT NULL, 
	code_id CHAR(32) NOT NULL, 
	coder_id CHAR(32) NOT NULL, 
	origin VARCHAR NOT NULL, 
	suggestion_id CHAR(32), exemplar BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_coding PRIMARY KEY (id), 
	CONSTRAINT fk_coding_code_id FOREIGN KEY(code_id) REFERENCES code (id), 
	CONSTRAINT fk_coding_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id), 
	CONSTRAINT fk_coding_segment_id FOREIGN KEY(segment_id) REFERENCES segment (id), 
	CONSTRAINT fk_coding_suggestion_id FOREIGN KEY(suggestion_id) REFERENCES suggestion (id)
);
INSERT INTO "coding" VALUES('01a20e26cba97f66bac9183d4f5a04fe',NULL,'01a20e26cba87cf4afe179687e63ba89','01a20e26c8eb749cbf07f1581e58aca8','01a20e26c3b079219fb94d6bcfa9810f','imported',NULL,1);
INSERT INTO "coding" VALUES('01a20fc22cb473b38bd07ab34b822ac1',NULL,'01a20fc22cb17e078cac0e27cbe58db3','01a20e26c8eb749cbf07f1581e58aca8','01a20e26c3b079219fb94d6bcfa9810f','manual',NULL,0);
CREATE TABLE done (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	coder_id CHAR(32) NOT NULL, 
	source_version_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_done PRIMARY KEY (id), 
	CONSTRAINT fk_done_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id), 
	CONSTRAINT fk_done_source_version_id FOREIGN KEY(source_version_id) REFERENCES source_version (id)
);
INSERT INTO "done" VALUES('01a20e26ce5272aeb7bf73893fa4c157',NULL,'01a20e26c3b079219fb94d6bcfa9810f','01a20e26c66a7b03a8dc88ce6c5ab8d1');
CREATE TABLE draft (
	coder_id CHAR(32) NOT NULL, 
	target_kind VARCHAR NOT NULL, 
	target_id CHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	at VARCHAR NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (coder_id, target_kind, target_id), 
	CONSTRAINT fk_draft_coder_id_coder FOREIGN KEY(coder_id) REFERENCES coder (id)
);
CREATE TABLE evidence (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	finding_id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	stance VARCHAR NOT NULL, 
	attributed BOOLEAN NOT NULL, 
	case_id CHAR(32), 
	source_id CHAR(32), 
	segment_id CHAR(32), 
	note VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_evidence PRIMARY KEY (id), 
	CONSTRAINT fk_evidence_case_id FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_evidence_finding_id FOREIGN KEY(finding_id) REFERENCES finding (id), 
	CONSTRAINT fk_evidence_segment_id FOREIGN KEY(segment_id) REFERENCES segment (id), 
	CONSTRAINT fk_evidence_source_id FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE TABLE family (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	"key" VARCHAR NOT NULL, 
	name JSON NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_family PRIMARY KEY (id)
);
INSERT INTO "family" VALUES('01a20e26c8ea7f1c89ab5d5352508032',NULL,'hambatan','{"id": "Hambatan"}',0);
CREATE TABLE finding (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	"key" VARCHAR NOT NULL, 
	code_id CHAR(32) NOT NULL, 
	claim JSON NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_finding PRIMARY KEY (id), 
	CONSTRAINT fk_finding_code_id FOREIGN KEY(code_id) REFERENCES code (id)
);
CREATE TABLE memo (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	target_kind VARCHAR NOT NULL, 
	target_id CHAR(32) NOT NULL, 
	coder_id CHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_memo PRIMARY KEY (id), 
	CONSTRAINT fk_memo_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id)
);
INSERT INTO "memo" VALUES('01a20e26cbaa7a999b5396e7bba28112',NULL,'coding','01a20e26cba97f66bac9183d4f5a04fe','01a20e26c3b079219fb94d6bcfa9810f','Penting.');
CREATE TABLE muted (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	coder_id CHAR(32) NOT NULL, 
	code_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_muted PRIMARY KEY (id), 
	CONSTRAINT fk_muted_coder_id_coder FOREIGN KEY(coder_id) REFERENCES coder (id), 
	CONSTRAINT fk_muted_code_id_code FOREIGN KEY(code_id) REFERENCES code (id)
);
INSERT INTO "muted" VALUES('01a20f3234b37fc9979fd9913bca8fc0',NULL,'01a20e26c3b079219fb94d6bcfa9810f','01a20e26c8eb749cbf07f1581e58aca8');
CREATE TABLE open_operation (
	slot INTEGER NOT NULL, 
	operation_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_open_operation PRIMARY KEY (slot)
);
CREATE TABLE operation (
	id CHAR(32) NOT NULL, 
	coder_id CHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	at VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	undoes_id CHAR(32), 
	previous_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_operation PRIMARY KEY (id), 
	CONSTRAINT fk_operation_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id), 
	CONSTRAINT fk_operation_undoes_id FOREIGN KEY(undoes_id) REFERENCES operation (id), 
	CONSTRAINT uq_operation_coder_id_number UNIQUE (coder_id, number)
);
INSERT INTO "operation" VALUES('01a20e26c3b173d7880060672474656d','01a20e26c3b079219fb94d6bcfa9810f',1,'2026-11-24T15:22:31.220Z','enrol','coder ana',NULL,'','c3201c22badf5a887821ceac3977043b2d3eee3c1aa039b872d24878ad4dc87f');
INSERT INTO "operation" VALUES('01a20e26c3b67879b4a48aeed5051708','01a20e26c3b079219fb94d6bcfa9810f',2,'2026-11-24T15:22:31.223Z','enrol','new study',NULL,'c3201c22badf5a887821ceac3977043b2d3eee3c1aa039b872d24878ad4dc87f','af02ff6f06420594016993a254cbf231149da966e1e06b9657a1359eb4ee54e7');
INSERT INTO "operation" VALUES('01a20e26c66072aea9a301e65f2281ba','01a20e26c3b079219fb94d6bcfa9810f',3,'2026-11-24T15:22:31.917Z','act','import P1',NULL,'af02ff6f06420594016993a254cbf231149da966e1e06b9657a1359eb4ee54e7','58666ef6c1dbf75fa5673deb642a92507a2e06d8dc74835bfcc3c002c46a1321');
INSERT INTO "operation" VALUES('01a20e26c8e67c9698631dfae221a904','01a20e26c3b079219fb94d6bcfa9810f',4,'2026-11-24T15:22:32.562Z','act','load codebook b.yaml',NULL,'58666ef6c1dbf75fa5673deb642a92507a2e06d8dc74835bfcc3c002c46a1321','440e4a5325b0516b9f43c6dc7a40fc4b74b4c5595d7e333687ff832974447177');
INSERT INTO "operation" VALUES('01a20e26cba373c9984fe11dbd6c02a4','01a20e26c3b079219fb94d6bcfa9810f',5,'2026-11-24T15:22:33.261Z','act','import codings c.csv',NULL,'440e4a5325b0516b9f43c6dc7a40fc4b74b4c5595d7e333687ff832974447177','4e4afd5262b3b3194faff165b7d35410d20b337530336abf011edf99313e9bb3');
INSERT INTO "operation" VALUES('01a20e26ce4c75178c899736d2cf21bd','01a20e26c3b079219fb94d6bcfa9810f',6,'2026-11-24T15:22:33.943Z','act','done: P1',NULL,'4e4afd5262b3b3194faff165b7d35410d20b337530336abf011edf99313e9bb3','761ac2f4cd9701cdb7c7034d7cad2a1f51c6da73af428bfa640826301308c240');
INSERT INTO "operation" VALUES('01a20f3234a77c14b4f40d557ef318d3','01a20f3234a67f6395cff6e499d1c827',1,'2026-11-24T20:14:38.250Z','migration','schema 1 to 2',NULL,'','87cc865698b0accc68bba7ed01828c0cde79d89ea6cafd8719eebba99c362ad8');
INSERT INTO "operation" VALUES('01a20f3234af7ce5b662ca49290741f4','01a20e26c3b079219fb94d6bcfa9810f',7,'2026-11-24T20:14:38.263Z','act','refuse H1',NULL,'761ac2f4cd9701cdb7c7034d7cad2a1f51c6da73af428bfa640826301308c240','a65fba8bd2124fd49a7d41ac603432d17b4baf80a053525d9b7e43a126b0adde');
INSERT INTO "operation" VALUES('01a20fc22c7f749c821d1933728594bd','01a20f3234a67f6395cff6e499d1c827',2,'2026-11-24T22:51:53.353Z','migration','schema 2 to 3',NULL,'87cc865698b0accc68bba7ed01828c0cde79d89ea6cafd8719eebba99c362ad8','725e8fc14d6d3b440026d40738571bc78e58eff0e1ee1c9f07b3c14d0572ecfe');
INSERT INTO "operation" VALUES('01a20fc22cab727ca94ab0f99bf85db5','01a20e26c3b079219fb94d6bcfa9810f',8,'2026-11-24T22:51:53.401Z','act','one more',NULL,'a65fba8bd2124fd49a7d41ac603432d17b4baf80a053525d9b7e43a126b0adde','bea4b8a70eeee251477226b22952e87aa68bfb9516bdba2b2b8a9e10dfc5b357');
CREATE TABLE project (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	title VARCHAR NOT NULL, 
	created_at VARCHAR NOT NULL, 
	CONSTRAINT pk_project PRIMARY KEY (id)
);
INSERT INTO "project" VALUES('01a20e26c3b77e378ce66e574ab1b0cc',NULL,'Lama','2026-11-24T15:22:31.222Z');
CREATE TABLE schema_version (number INTEGER NOT NULL);
INSERT INTO "schema_version" VALUES(3);
CREATE TABLE segment (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	source_version_id CHAR(32) NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	CONSTRAINT pk_segment PRIMARY KEY (id), 
	CONSTRAINT fk_segment_source_version_id FOREIGN KEY(source_version_id) REFERENCES source_version (id)
);
INSERT INTO "segment" VALUES('01a20e26cba87cf4afe179687e63ba89',NULL,'01a20e26c66a7b03a8dc88ce6c5ab8d1',34,44,'Koordinasi');
INSERT INTO "segment" VALUES('01a20fc22cb17e078cac0e27cbe58db3',NULL,'01a20e26c66a7b03a8dc88ce6c5ab8d1',0,5,'Pewaw');
CREATE TABLE source (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	short VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	month VARCHAR NOT NULL, 
	country VARCHAR NOT NULL, 
	case_id CHAR(32), 
	CONSTRAINT pk_source PRIMARY KEY (id), 
	CONSTRAINT fk_source_case_id FOREIGN KEY(case_id) REFERENCES "case" (id)
);
INSERT INTO "source" VALUES('01a20e26c6667d5cb9351194f990281a',NULL,'P1','interview','','','id','','','01a20e26c6647704821f04fc5151f693');
CREATE TABLE source_version (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	source_id CHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	text_sha256 VARCHAR NOT NULL, 
	length INTEGER NOT NULL, 
	words INTEGER NOT NULL, 
	turns INTEGER NOT NULL, 
	newlines VARCHAR NOT NULL, 
	encoding VARCHAR NOT NULL, 
	media VARCHAR NOT NULL, 
	original_sha256 VARCHAR NOT NULL, 
	translates_id CHAR(32), 
	CONSTRAINT pk_source_version PRIMARY KEY (id), 
	CONSTRAINT fk_source_version_source_id FOREIGN KEY(source_id) REFERENCES source (id), 
	CONSTRAINT fk_source_version_translates_id FOREIGN KEY(translates_id) REFERENCES source_version (id)
);
INSERT INTO "source_version" VALUES('01a20e26c66a7b03a8dc88ce6c5ab8d1',NULL,'01a20e26c6667d5cb9351194f990281a',1,'Pewawancara: Apa kendalanya?

P1: Koordinasi lemah sekali, ya.
','6152bc416e5f6fcf73085a77319a13ec0747177704e84fc1c1ac017aeb703ea7',63,6,2,'lf','utf-8','text/plain','6152bc416e5f6fcf73085a77319a13ec0747177704e84fc1c1ac017aeb703ea7',NULL);
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('segment','ix_segment_source_version_id_start_end','1 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('segment','ix_segment_source_version_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('segment','sqlite_autoindex_segment_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('muted','ix_muted_coder_id_code_id','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('muted','ix_muted_code_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('muted','ix_muted_coder_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('muted','sqlite_autoindex_muted_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('suggestion','ix_suggestion_source_version_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('suggestion','ix_suggestion_coder_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('suggestion','ix_suggestion_code_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('suggestion','sqlite_autoindex_suggestion_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('project','sqlite_autoindex_project_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('operation','sqlite_autoindex_operation_2','8 4 1');
INSERT INTO "sqlite_stat1" VALUES('operation','sqlite_autoindex_operation_1','8 1');
INSERT INTO "sqlite_stat1" VALUES('source','ix_source_name','1 1');
INSERT INTO "sqlite_stat1" VALUES('source','ix_source_case_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('source','sqlite_autoindex_source_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('memo','ix_memo_target_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('memo','ix_memo_coder_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('memo','sqlite_autoindex_memo_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('family','ix_family_key','1 1');
INSERT INTO "sqlite_stat1" VALUES('family','sqlite_autoindex_family_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('done','ix_done_source_version_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('done','ix_done_coder_id_source_version_id','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('done','ix_done_coder_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('done','sqlite_autoindex_done_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('coding','ix_coding_segment_id_code_id_coder_id','1 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('coding','ix_coding_segment_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('coding','ix_coding_coder_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('coding','ix_coding_code_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('coding','sqlite_autoindex_coding_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('coder','ix_coder_name','2 1');
INSERT INTO "sqlite_stat1" VALUES('coder','sqlite_autoindex_coder_1','2 1');
INSERT INTO "sqlite_stat1" VALUES('codebook','ix_codebook_number','1 1');
INSERT INTO "sqlite_stat1" VALUES('codebook','sqlite_autoindex_codebook_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('source_version','ix_source_version_source_id_number','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('source_version','ix_source_version_source_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('source_version','sqlite_autoindex_source_version_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('case','ix_case_name','1 1');
INSERT INTO "sqlite_stat1" VALUES('case','sqlite_autoindex_case_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('change','ix_change_operation_id','16 2');
INSERT INTO "sqlite_stat1" VALUES('code','ix_code_key','1 1');
INSERT INTO "sqlite_stat1" VALUES('code','ix_code_family_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('code','sqlite_autoindex_code_1','1 1');
CREATE TABLE suggestion (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	source_version_id CHAR(32) NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	code_id CHAR(32) NOT NULL, 
	coder_id CHAR(32) NOT NULL, 
	codebook_id CHAR(32), 
	score FLOAT NOT NULL, 
	reasons JSON NOT NULL, 
	decision VARCHAR NOT NULL, model VARCHAR DEFAULT '' NOT NULL, code_sha256 VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT pk_suggestion PRIMARY KEY (id), 
	CONSTRAINT fk_suggestion_code_id FOREIGN KEY(code_id) REFERENCES code (id), 
	CONSTRAINT fk_suggestion_codebook_id FOREIGN KEY(codebook_id) REFERENCES codebook (id), 
	CONSTRAINT fk_suggestion_coder_id FOREIGN KEY(coder_id) REFERENCES coder (id), 
	CONSTRAINT fk_suggestion_source_version_id FOREIGN KEY(source_version_id) REFERENCES source_version (id)
);
INSERT INTO "suggestion" VALUES('01a20f3234b271159e9557e1c94eae4f',NULL,'01a20e26c66a7b03a8dc88ce6c5ab8d1',34,44,'01a20e26c8eb749cbf07f1581e58aca8','01a20e26c3b079219fb94d6bcfa9810f',NULL,0.5,'[{"kind": "keyword", "spans": [[0, 10]]}]','rejected','','');
CREATE TABLE variable (
	id CHAR(32) NOT NULL, 
	deleted_at VARCHAR, 
	case_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_variable PRIMARY KEY (id), 
	CONSTRAINT fk_variable_case_id FOREIGN KEY(case_id) REFERENCES "case" (id)
);
CREATE TABLE vector (
	encoder VARCHAR NOT NULL, 
	text_sha256 VARCHAR NOT NULL, 
	packed BLOB NOT NULL, 
	CONSTRAINT pk_vector PRIMARY KEY (encoder, text_sha256)
);
CREATE UNIQUE INDEX ix_case_name ON "case" (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_codebook_number ON codebook (number) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_coder_name ON coder (name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_family_key ON family ("key") WHERE deleted_at IS NULL;
CREATE INDEX ix_code_family_id ON code (family_id);
CREATE UNIQUE INDEX ix_code_key ON code ("key") WHERE deleted_at IS NULL;
CREATE INDEX ix_memo_coder_id ON memo (coder_id);
CREATE INDEX ix_memo_target_id ON memo (target_id);
CREATE INDEX ix_source_case_id ON source (case_id);
CREATE UNIQUE INDEX ix_source_name ON source (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_variable_case_id ON variable (case_id);
CREATE UNIQUE INDEX ix_variable_case_id_name ON variable (case_id, name) WHERE deleted_at IS NULL;
CREATE INDEX ix_change_operation_id ON change (operation_id);
CREATE INDEX ix_finding_code_id ON finding (code_id);
CREATE UNIQUE INDEX ix_finding_key ON finding ("key") WHERE deleted_at IS NULL;
CREATE INDEX ix_source_version_source_id ON source_version (source_id);
CREATE UNIQUE INDEX ix_source_version_source_id_number ON source_version (source_id, number) WHERE deleted_at IS NULL;
CREATE INDEX ix_done_coder_id ON done (coder_id);
CREATE UNIQUE INDEX ix_done_coder_id_source_version_id ON done (coder_id, source_version_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_done_source_version_id ON done (source_version_id);
CREATE INDEX ix_segment_source_version_id ON segment (source_version_id);
CREATE UNIQUE INDEX ix_segment_source_version_id_start_end ON segment (source_version_id, start, "end") WHERE deleted_at IS NULL;
CREATE INDEX ix_suggestion_code_id ON suggestion (code_id);
CREATE INDEX ix_suggestion_coder_id ON suggestion (coder_id);
CREATE INDEX ix_suggestion_source_version_id ON suggestion (source_version_id);
CREATE INDEX ix_coding_code_id ON coding (code_id);
CREATE INDEX ix_coding_coder_id ON coding (coder_id);
CREATE INDEX ix_coding_segment_id ON coding (segment_id);
CREATE UNIQUE INDEX ix_coding_segment_id_code_id_coder_id ON coding (segment_id, code_id, coder_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_evidence_finding_id ON evidence (finding_id);
CREATE INDEX ix_muted_coder_id ON muted (coder_id);
CREATE INDEX ix_muted_code_id ON muted (code_id);
CREATE UNIQUE INDEX ix_muted_coder_id_code_id ON muted (coder_id, code_id) WHERE deleted_at IS NULL;
COMMIT;

BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0010');
CREATE TABLE alerts_done (
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	alert_id VARCHAR(120) NOT NULL, 
	done_by VARCHAR(80) NOT NULL, 
	done_at BIGINT NOT NULL, 
	CONSTRAINT pk_alerts_done PRIMARY KEY (town, day, alert_id)
);
CREATE TABLE answers (
	town VARCHAR(80) NOT NULL, 
	actor_id VARCHAR(80) NOT NULL, 
	"key" VARCHAR(255) NOT NULL, 
	body_hash VARCHAR(64) NOT NULL, 
	answer TEXT NOT NULL, 
	made_at BIGINT NOT NULL, 
	CONSTRAINT pk_answers PRIMARY KEY (town, actor_id, "key")
);
INSERT INTO "answers" VALUES('kamishihoro','tablet','kept key','ff0952adf559ce6c3971449cb1b3fa508a0187625e629f361fc071694d8cbc71','{"booking_id":"b423ca6673e2c8e98","status":"confirmed","rider":{"id":"r-028","name":"雛形 四郎","kana":null,"phone":null},"origin":{"id":"home-hagigaoka-02","name":["萩ケ岡の家2","House 2, Hagigaoka"],"lon":143.307438,"lat":43.263467,"stop":null},"destination":{"id":"clinic","name":["上士幌クリニック","Kamishihoro clinic"],"lon":143.2972,"lat":43.2352,"stop":null},"party":[1,0,0],"pickup_window":{"start":"2026-11-26T10:00:00+09:00","end":"2026-11-26T10:15:00+09:00"},"latest_arrival":"2026-11-26T10:40:00+09:00","planned_pickup":"2026-11-26T10:00:00+09:00","planned_arrival":"2026-11-26T10:10:05+09:00","vehicle":{"id":"post-1","name":["郵便車","Post car"],"colour":"#009e73"},"broken":[],"booked_at":"2026-11-26T08:00:00+09:00","boarded_at":null,"alighted_at":null,"needs":{"wheelchair":false,"walking_frame":true,"carer":true},"kind":"ride","outward_id":null,"way_home_id":null,"called":false,"pinned":false,"closure":null,"messages":[],"note":"","connection":null}',1795647600);
INSERT INTO "answers" VALUES('kamishihoro','other-tablet','q64c83fa57e0876d5:0','048d9afe22284b4e422a46d2bb5271fd617814c1375445de6f02b6bac92f4eba','{"booking_id":"bdde7ff3ae4e9fd9c","status":"confirmed","rider":{"id":"r-032","name":"見本 二子","kana":null,"phone":null},"origin":{"id":"home-hagigaoka-06","name":["萩ケ岡の家6","House 6, Hagigaoka"],"lon":143.293912,"lat":43.302474,"stop":null},"destination":{"id":"clinic","name":["上士幌クリニック","Kamishihoro clinic"],"lon":143.2972,"lat":43.2352,"stop":null},"party":[1,0,0],"pickup_window":{"start":"2026-11-26T13:00:00+09:00","end":"2026-11-26T13:15:00+09:00"},"latest_arrival":"2026-11-26T13:50:00+09:00","planned_pickup":"2026-11-26T13:00:00+09:00","planned_arrival":"2026-11-26T13:16:04+09:00","vehicle":{"id":"post-1","name":["郵便車","Post car"],"colour":"#009e73"},"broken":[],"booked_at":"2026-11-26T08:00:00+09:00","boarded_at":null,"alighted_at":null,"needs":{"wheelchair":false,"walking_frame":false,"carer":false},"kind":"ride","outward_id":null,"way_home_id":null,"called":false,"pinned":false,"closure":null,"messages":[],"note":"","connection":null}',1795647600);
INSERT INTO "answers" VALUES('kamishihoro','tablet','q636609447147cefc:0','e62d649cf19bf79e0774272d24d988b14b128deedf081b947ac0581910c194b9','{"booking_id":"beced7e84845862c6","status":"confirmed","rider":{"id":"r-028","name":"雛形 四郎","kana":null,"phone":null},"origin":{"id":"home-hagigaoka-02","name":["萩ケ岡の家2","House 2, Hagigaoka"],"lon":143.307438,"lat":43.263467,"stop":null},"destination":{"id":"clinic","name":["上士幌クリニック","Kamishihoro clinic"],"lon":143.2972,"lat":43.2352,"stop":null},"party":[1,0,0],"pickup_window":{"start":"2026-11-26T14:00:00+09:00","end":"2026-11-26T14:15:00+09:00"},"latest_arrival":"2026-11-26T14:40:00+09:00","planned_pickup":"2026-11-26T14:00:00+09:00","planned_arrival":"2026-11-26T14:10:05+09:00","vehicle":{"id":"post-1","name":["郵便車","Post car"],"colour":"#009e73"},"broken":[],"booked_at":"2026-11-26T08:00:00+09:00","boarded_at":null,"alighted_at":null,"needs":{"wheelchair":false,"walking_frame":true,"carer":true},"kind":"ride","outward_id":null,"way_home_id":null,"called":false,"pinned":false,"closure":null,"messages":[],"note":"","connection":null}',1795647600);
CREATE TABLE booking_notes (
	booking_id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	text TEXT NOT NULL, 
	changed_by VARCHAR(80) NOT NULL, 
	changed_at BIGINT NOT NULL, 
	CONSTRAINT pk_booking_notes PRIMARY KEY (booking_id)
);
CREATE TABLE bookings (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	rider_id VARCHAR(80) NOT NULL, 
	actor_id VARCHAR(80) NOT NULL, 
	status VARCHAR(12) NOT NULL, 
	vehicle_id VARCHAR(80), 
	request TEXT NOT NULL, 
	promise TEXT NOT NULL, 
	places TEXT NOT NULL, 
	direct_seconds INTEGER NOT NULL, 
	broken TEXT NOT NULL, 
	booked_at BIGINT NOT NULL, 
	boarded_at INTEGER, 
	alighted_at INTEGER, needs TEXT, kind VARCHAR(12) DEFAULT 'ride' NOT NULL, outward_id VARCHAR(40), connection TEXT, 
	CONSTRAINT pk_bookings PRIMARY KEY (id)
);
INSERT INTO "bookings" VALUES('b423ca6673e2c8e98','kamishihoro','2026-11-26','r-028','tablet','confirmed','post-1','{"id":"q4312d94cdd8a8fb4","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":36000,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":["hagigaoka"]}','{"pickup_earliest":36000,"pickup_latest":36900,"arrival_latest":38400,"ride_limit":1372}','[["home-hagigaoka-02",143.307438,43.263467],["clinic",143.2972,43.2352]]',515,'[]',1795647600,NULL,NULL,NULL,'ride',NULL,NULL);
INSERT INTO "bookings" VALUES('bdde7ff3ae4e9fd9c','kamishihoro','2026-11-26','r-032','other-tablet','confirmed','post-1','{"id":"q64c83fa57e0876d5","rider_id":"r-032","origin":1341,"destination":1198,"party":[1,0,0],"depart_after":46800,"arrive_by":null,"board_seconds":60,"alight_seconds":45,"lines":["hagigaoka"]}','{"pickup_earliest":46800,"pickup_latest":47700,"arrival_latest":49800,"ride_limit":1956}','[["home-hagigaoka-06",143.293912,43.302474],["clinic",143.2972,43.2352]]',904,'[]',1795647600,NULL,NULL,NULL,'ride',NULL,NULL);
INSERT INTO "bookings" VALUES('beced7e84845862c6','kamishihoro','2026-11-26','r-028','tablet','cancelled','post-1','{"id":"q636609447147cefc","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":50400,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":["hagigaoka"]}','{"pickup_earliest":50400,"pickup_latest":51300,"arrival_latest":52800,"ride_limit":1372}','[["home-hagigaoka-02",143.307438,43.263467],["clinic",143.2972,43.2352]]',515,'[]',1795647600,NULL,NULL,NULL,'ride',NULL,NULL);
CREATE TABLE calendar_links (
	town VARCHAR(80) NOT NULL, 
	rider_id VARCHAR(80) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	made_by VARCHAR(80) NOT NULL, 
	made_at BIGINT NOT NULL, 
	CONSTRAINT pk_calendar_links PRIMARY KEY (town, rider_id)
);
CREATE TABLE calls (
	town VARCHAR(80) NOT NULL, 
	seq BIGINT NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	booking_id VARCHAR(40) NOT NULL, 
	why VARCHAR(20) NOT NULL, 
	facts TEXT NOT NULL, 
	told_at BIGINT, 
	told_by VARCHAR(80), 
	CONSTRAINT pk_calls PRIMARY KEY (town, seq)
);
CREATE TABLE clocks (
	town VARCHAR(80) NOT NULL, 
	service_ms BIGINT NOT NULL, 
	real_ms BIGINT NOT NULL, 
	speed FLOAT NOT NULL, 
	paused BOOLEAN NOT NULL, 
	CONSTRAINT pk_clocks PRIMARY KEY (town)
);
INSERT INTO "clocks" VALUES('kamishihoro',1795647600004,1795944134988,1.0,1);
CREATE TABLE closures (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	what TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	made_by VARCHAR(80) NOT NULL, 
	made_at BIGINT NOT NULL, 
	lifted_at BIGINT, 
	lifted_by VARCHAR(80), 
	CONSTRAINT pk_closures PRIMARY KEY (id)
);
CREATE TABLE deliveries (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	webhook_id VARCHAR(40) NOT NULL, 
	seq BIGINT NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	booking_id VARCHAR(40), 
	body TEXT NOT NULL, 
	made_at BIGINT NOT NULL, 
	due_at BIGINT, 
	tries INTEGER NOT NULL, 
	done_at BIGINT, 
	CONSTRAINT pk_deliveries PRIMARY KEY (id)
);
CREATE TABLE delivery_tries (
	delivery_id VARCHAR(40) NOT NULL, 
	number INTEGER NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	at BIGINT NOT NULL, 
	milliseconds INTEGER NOT NULL, 
	status INTEGER, 
	failure VARCHAR(20), 
	answer TEXT NOT NULL, 
	CONSTRAINT pk_delivery_tries PRIMARY KEY (delivery_id, number)
);
CREATE TABLE devices (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	rider_ids TEXT NOT NULL, 
	made_by VARCHAR(80) NOT NULL, 
	made_at BIGINT NOT NULL, 
	enrolled_at BIGINT, 
	revoked_at BIGINT, 
	seen_at BIGINT, 
	CONSTRAINT pk_devices PRIMARY KEY (id)
);
INSERT INTO "devices" VALUES('tab-6b2d535714bb','kamishihoro','shared','萩ヶ岡集会所','["r-028","r-032"]','dispatcher',1795647600,1795647600,NULL,NULL);
CREATE TABLE enrolments (
	digest VARCHAR(64) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	device_id VARCHAR(40) NOT NULL, 
	expires_at BIGINT NOT NULL, 
	used_at BIGINT, 
	secret_digest VARCHAR(64), 
	CONSTRAINT pk_enrolments PRIMARY KEY (digest)
);
INSERT INTO "enrolments" VALUES('9a2cd9126afa24202f5b0b7d250b97bc3271f5f3196bf913a35ed5fc33564cd7','kamishihoro','tab-6b2d535714bb',1796857200,1795647600,'40b49253643fc13b9785395152264bc7a62bd0663ac1df5b4254edfe2d9ab1ee');
CREATE TABLE events (
	town VARCHAR(80) NOT NULL, 
	seq BIGINT NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	version INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	at INTEGER NOT NULL, 
	booking_id VARCHAR(40), 
	vehicle_id VARCHAR(80), 
	rider_id VARCHAR(80), 
	actor_id VARCHAR(80) NOT NULL, 
	data TEXT NOT NULL, 
	CONSTRAINT pk_events PRIMARY KEY (town, seq)
);
INSERT INTO "events" VALUES('kamishihoro',1,'2026-11-26',1,'booked',28800,'b423ca6673e2c8e98','post-1','r-028','tablet','{"planned_pickup":36000,"planned_arrival":36605}');
INSERT INTO "events" VALUES('kamishihoro',2,'2026-11-26',2,'booked',28800,'bdde7ff3ae4e9fd9c','post-1','r-032','other-tablet','{"planned_pickup":46800,"planned_arrival":47764}');
INSERT INTO "events" VALUES('kamishihoro',3,'2026-11-26',3,'booked',28800,'beced7e84845862c6','post-1','r-028','tablet','{"planned_pickup":50400,"planned_arrival":51005}');
INSERT INTO "events" VALUES('kamishihoro',4,'2026-11-26',4,'cancelled',28800,'beced7e84845862c6','post-1','r-028','tablet','{}');
INSERT INTO "events" VALUES('kamishihoro',5,'2026-11-26',5,'vehicle_departed',28800,NULL,'bus-1',NULL,'driver','{"from":1193,"to":1193}');
CREATE TABLE favourites (
	town VARCHAR(80) NOT NULL, 
	rider_id VARCHAR(80) NOT NULL, 
	place_id VARCHAR(80) NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_favourites PRIMARY KEY (town, rider_id, place_id)
);
CREATE TABLE feed (
	town VARCHAR(80) NOT NULL, 
	seq BIGINT NOT NULL, 
	CONSTRAINT pk_feed PRIMARY KEY (town)
);
INSERT INTO "feed" VALUES('kamishihoro',5);
CREATE TABLE learned (
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	vehicle_id VARCHAR(80) NOT NULL, 
	planned_seconds INTEGER NOT NULL, 
	driven_seconds INTEGER NOT NULL, 
	heard_at BIGINT, 
	factor FLOAT NOT NULL, 
	CONSTRAINT pk_learned PRIMARY KEY (town, day, vehicle_id)
);
INSERT INTO "learned" VALUES('kamishihoro','2026-11-26','bus-1',0,0,1795647600,1.0);
CREATE TABLE locations (
	town VARCHAR(80) NOT NULL, 
	first INTEGER NOT NULL, 
	points TEXT NOT NULL, 
	CONSTRAINT pk_locations PRIMARY KEY (town, first)
);
CREATE TABLE messages (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	booking_id VARCHAR(40) NOT NULL, 
	phrase VARCHAR(40) NOT NULL, 
	actor_id VARCHAR(80) NOT NULL, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_messages PRIMARY KEY (id)
);
CREATE TABLE notes (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	text TEXT NOT NULL, 
	made_by VARCHAR(80) NOT NULL, 
	made_by_name VARCHAR(200) NOT NULL, 
	made_at BIGINT NOT NULL, 
	done_at BIGINT, 
	done_by VARCHAR(80), 
	CONSTRAINT pk_notes PRIMARY KEY (id)
);
CREATE TABLE offers (
	id VARCHAR(80) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	request_id VARCHAR(40) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	body TEXT NOT NULL, 
	booking_id VARCHAR(40), 
	CONSTRAINT pk_offers PRIMARY KEY (id)
);
INSERT INTO "offers" VALUES('q4312d94cdd8a8fb4:0','kamishihoro','q4312d94cdd8a8fb4','2026-11-26','{"id":"q4312d94cdd8a8fb4:0","request":{"id":"q4312d94cdd8a8fb4","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":36000,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":["hagigaoka"]},"promise":{"pickup_earliest":36000,"pickup_latest":36900,"arrival_latest":38400,"ride_limit":1372},"vehicle_id":"post-1","direct_seconds":515,"planned_pickup":36000,"planned_arrival":36605,"expires_at":29100}','b423ca6673e2c8e98');
INSERT INTO "offers" VALUES('q4312d94cdd8a8fb4:1','kamishihoro','q4312d94cdd8a8fb4','2026-11-26','{"id":"q4312d94cdd8a8fb4:1","request":{"id":"q4312d94cdd8a8fb4","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":36000,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":["hagigaoka"]},"promise":{"pickup_earliest":37200,"pickup_latest":38100,"arrival_latest":39600,"ride_limit":1372},"vehicle_id":"post-1","direct_seconds":515,"planned_pickup":37200,"planned_arrival":37805,"expires_at":29100}',NULL);
INSERT INTO "offers" VALUES('q4312d94cdd8a8fb4:2','kamishihoro','q4312d94cdd8a8fb4','2026-11-26','{"id":"q4312d94cdd8a8fb4:2","request":{"id":"q4312d94cdd8a8fb4","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":36000,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":["hagigaoka"]},"promise":{"pickup_earliest":38400,"pickup_latest":39300,"arrival_latest":40800,"ride_limit":1372},"vehicle_id":"post-1","direct_seconds":515,"planned_pickup":38400,"planned_arrival":39005,"expires_at":29100}',NULL);
INSERT INTO "offers" VALUES('q64c83fa57e0876d5:0','kamishihoro','q64c83fa57e0876d5','2026-11-26','{"id":"q64c83fa57e0876d5:0","request":{"id":"q64c83fa57e0876d5","rider_id":"r-032","origin":1341,"destination":1198,"party":[1,0,0],"depart_after":46800,"arrive_by":null,"board_seconds":60,"alight_seconds":45,"lines":["hagigaoka"]},"promise":{"pickup_earliest":46800,"pickup_latest":47700,"arrival_latest":49800,"ride_limit":1956},"vehicle_id":"post-1","direct_seconds":904,"planned_pickup":46800,"planned_arrival":47764,"expires_at":29100}','bdde7ff3ae4e9fd9c');
INSERT INTO "offers" VALUES('q64c83fa57e0876d5:1','kamishihoro','q64c83fa57e0876d5','2026-11-26','{"id":"q64c83fa57e0876d5:1","request":{"id":"q64c83fa57e0876d5","rider_id":"r-032","origin":1341,"destination":1198,"party":[1,0,0],"depart_after":46800,"arrive_by":null,"board_seconds":60,"alight_seconds":45,"lines":["hagigaoka"]},"promise":{"pickup_earliest":48000,"pickup_latest":48900,"arrival_latest":51000,"ride_limit":1956},"vehicle_id":"post-1","direct_seconds":904,"planned_pickup":48000,"planned_arrival":48964,"expires_at":29100}',NULL);
INSERT INTO "offers" VALUES('q64c83fa57e0876d5:2','kamishihoro','q64c83fa57e0876d5','2026-11-26','{"id":"q64c83fa57e0876d5:2","request":{"id":"q64c83fa57e0876d5","rider_id":"r-032","origin":1341,"destination":1198,"party":[1,0,0],"depart_after":46800,"arrive_by":null,"board_seconds":60,"alight_seconds":45,"lines":["hagigaoka"]},"promise":{"pickup_earliest":49200,"pickup_latest":50100,"arrival_latest":52200,"ride_limit":1956},"vehicle_id":"post-1","direct_seconds":904,"planned_pickup":49200,"planned_arrival":50164,"expires_at":29100}',NULL);
INSERT INTO "offers" VALUES('q636609447147cefc:0','kamishihoro','q636609447147cefc','2026-11-26','{"id":"q636609447147cefc:0","request":{"id":"q636609447147cefc","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":50400,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":["hagigaoka"]},"promise":{"pickup_earliest":50400,"pickup_latest":51300,"arrival_latest":52800,"ride_limit":1372},"vehicle_id":"post-1","direct_seconds":515,"planned_pickup":50400,"planned_arrival":51005,"expires_at":29100}','beced7e84845862c6');
INSERT INTO "offers" VALUES('q636609447147cefc:1','kamishihoro','q636609447147cefc','2026-11-26','{"id":"q636609447147cefc:1","request":{"id":"q636609447147cefc","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":50400,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":["hagigaoka"]},"promise":{"pickup_earliest":51600,"pickup_latest":52500,"arrival_latest":54000,"ride_limit":1372},"vehicle_id":"post-1","direct_seconds":515,"planned_pickup":51600,"planned_arrival":52205,"expires_at":29100}',NULL);
INSERT INTO "offers" VALUES('q636609447147cefc:2','kamishihoro','q636609447147cefc','2026-11-26','{"id":"q636609447147cefc:2","request":{"id":"q636609447147cefc","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":50400,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":["hagigaoka"]},"promise":{"pickup_earliest":52800,"pickup_latest":53700,"arrival_latest":55200,"ride_limit":1372},"vehicle_id":"post-1","direct_seconds":515,"planned_pickup":52800,"planned_arrival":53405,"expires_at":29100}',NULL);
CREATE TABLE partner_riders (
	town VARCHAR(80) NOT NULL, 
	partner_id VARCHAR(80) NOT NULL, 
	rider_id VARCHAR(80) NOT NULL, 
	linked_by VARCHAR(80) NOT NULL, 
	linked_at BIGINT NOT NULL, 
	CONSTRAINT pk_partner_riders PRIMARY KEY (town, partner_id, rider_id)
);
INSERT INTO "partner_riders" VALUES('kamishihoro','partner-45414fe1','r-028','dispatcher',1795647600);
INSERT INTO "partner_riders" VALUES('kamishihoro','partner-45414fe1','r-032','dispatcher',1795647600);
CREATE TABLE partners (
	town VARCHAR(80) NOT NULL, 
	id VARCHAR(80) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	calls_a_minute INTEGER NOT NULL, 
	open_a_day INTEGER NOT NULL, 
	made_by VARCHAR(80) NOT NULL, 
	made_at BIGINT NOT NULL, 
	revoked_at BIGINT, 
	minute BIGINT NOT NULL, 
	calls INTEGER NOT NULL, 
	CONSTRAINT pk_partners PRIMARY KEY (town, id)
);
INSERT INTO "partners" VALUES('kamishihoro','partner-45414fe1','町立病院の予約システム',6000,50,'dispatcher',1795647600,NULL,0,0);
CREATE TABLE pins (
	town VARCHAR(80) NOT NULL, 
	rider_id VARCHAR(80) NOT NULL, 
	hash VARCHAR(200) NOT NULL, 
	failed INTEGER NOT NULL, 
	locked_until BIGINT, 
	CONSTRAINT pk_pins PRIMARY KEY (town, rider_id)
);
CREATE TABLE plans (
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	version INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_plans PRIMARY KEY (town, day)
);
INSERT INTO "plans" VALUES('kamishihoro','2026-11-26',5,'{"day":"2026-11-26","version":5,"routes":[{"vehicle":{"id":"bus-1","capacity":[10,1,6],"start":1193,"end":1193,"shift_start":29700,"shift_end":56700,"seats_per_wheelchair":3,"breaks":[{"location":1193,"earliest":41400,"latest":45900,"duration":2700}],"lines":[],"max_duration":null},"location":1193,"ready":28800,"visits":[{"id":"bus-1:break0","kind":"break","booking_id":null,"location":1193,"arrival":28800,"begin":41400,"service":2700,"due":null}],"committed":1,"departed_at":28800,"arrived_at":null,"in_service":true,"overtime":0,"eta":null,"reported_at":28800,"slips":[]},{"vehicle":{"id":"bus-2","capacity":[10,1,6],"start":1193,"end":1193,"shift_start":29700,"shift_end":56700,"seats_per_wheelchair":3,"breaks":[{"location":1193,"earliest":41400,"latest":45900,"duration":2700}],"lines":[],"max_duration":null},"location":1193,"ready":29700,"visits":[{"id":"bus-2:break0","kind":"break","booking_id":null,"location":1193,"arrival":41400,"begin":41400,"service":2700,"due":null}],"committed":0,"departed_at":null,"arrived_at":null,"in_service":true,"overtime":0,"eta":null,"reported_at":null,"slips":[]},{"vehicle":{"id":"post-1","capacity":[1,0,12],"start":1175,"end":1175,"shift_start":34200,"shift_end":55800,"seats_per_wheelchair":0,"breaks":[{"location":1175,"earliest":41400,"latest":45900,"duration":2700}],"lines":["hagigaoka","kami-otofuke"],"max_duration":null},"location":1175,"ready":34200,"visits":[{"id":"b423ca6673e2c8e98:pickup","kind":"pickup","booking_id":"b423ca6673e2c8e98","location":657,"arrival":36000,"begin":36000,"service":90,"due":null},{"id":"b423ca6673e2c8e98:dropoff","kind":"dropoff","booking_id":"b423ca6673e2c8e98","location":1198,"arrival":36605,"begin":36605,"service":90,"due":null},{"id":"post-1:break0","kind":"break","booking_id":null,"location":1175,"arrival":41400,"begin":41400,"service":2700,"due":null},{"id":"bdde7ff3ae4e9fd9c:pickup","kind":"pickup","booking_id":"bdde7ff3ae4e9fd9c","location":1341,"arrival":46800,"begin":46800,"service":60,"due":null},{"id":"bdde7ff3ae4e9fd9c:dropoff","kind":"dropoff","booking_id":"bdde7ff3ae4e9fd9c","location":1198,"arrival":47764,"begin":47764,"service":45,"due":null}],"committed":0,"departed_at":null,"arrived_at":null,"in_service":true,"overtime":0,"eta":null,"reported_at":null,"slips":[]}],"bookings":{"b423ca6673e2c8e98":{"id":"b423ca6673e2c8e98","request":{"id":"q4312d94cdd8a8fb4","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":36000,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":["hagigaoka"]},"promise":{"pickup_earliest":36000,"pickup_latest":36900,"arrival_latest":38400,"ride_limit":1372},"limits":{"pickup_earliest":36000,"pickup_latest":36660,"arrival_latest":38160,"ride_limit":1132},"vehicle_id":"post-1","status":"confirmed","boarded_at":null,"broken":[],"pinned_to":null,"slips":[]},"bdde7ff3ae4e9fd9c":{"id":"bdde7ff3ae4e9fd9c","request":{"id":"q64c83fa57e0876d5","rider_id":"r-032","origin":1341,"destination":1198,"party":[1,0,0],"depart_after":46800,"arrive_by":null,"board_seconds":60,"alight_seconds":45,"lines":["hagigaoka"]},"promise":{"pickup_earliest":46800,"pickup_latest":47700,"arrival_latest":49800,"ride_limit":1956},"limits":{"pickup_earliest":46800,"pickup_latest":47460,"arrival_latest":49560,"ride_limit":1716},"vehicle_id":"post-1","status":"confirmed","boarded_at":null,"broken":[],"pinned_to":null,"slips":[]}}}');
CREATE TABLE positions (
	town VARCHAR(80) NOT NULL, 
	vehicle_id VARCHAR(80) NOT NULL, 
	lon FLOAT NOT NULL, 
	lat FLOAT NOT NULL, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_positions PRIMARY KEY (town, vehicle_id)
);
CREATE TABLE reports (
	town VARCHAR(80) NOT NULL, 
	vehicle_id VARCHAR(80) NOT NULL, 
	event_id VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	body_hash VARCHAR(64) NOT NULL, 
	answer TEXT NOT NULL, 
	received_at BIGINT NOT NULL, 
	CONSTRAINT pk_reports PRIMARY KEY (town, vehicle_id, event_id)
);
INSERT INTO "reports" VALUES('kamishihoro','bus-1','e1','2026-11-26','departed','e1be45da3e673cbcc0dc263a54a7c164c8ff3517ba7210273e84a3009c4cf8c3','{"vehicle_id":"bus-1","kind":"departed","at":"2026-11-26T08:00:00.004000+09:00","version":5,"event_id":"e1","doubled":false}',1795647600);
CREATE TABLE requests (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	rider_id VARCHAR(80) NOT NULL, 
	actor_id VARCHAR(80) NOT NULL, 
	asked_at INTEGER NOT NULL, 
	request TEXT, 
	rider TEXT NOT NULL, 
	places TEXT NOT NULL, 
	reason VARCHAR(40), 
	reference VARCHAR(80), needs TEXT, connection TEXT, 
	CONSTRAINT pk_requests PRIMARY KEY (id)
);
INSERT INTO "requests" VALUES('q4312d94cdd8a8fb4','kamishihoro','2026-11-26','r-028','tablet',28800,'{"id":"q4312d94cdd8a8fb4","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":36000,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":[]}','{"age":74,"disabled":false,"carer":false}','[["home-hagigaoka-02",143.307438,43.263467],["clinic",143.2972,43.2352]]',NULL,NULL,NULL,NULL);
INSERT INTO "requests" VALUES('q64c83fa57e0876d5','kamishihoro','2026-11-26','r-032','other-tablet',28800,'{"id":"q64c83fa57e0876d5","rider_id":"r-032","origin":1341,"destination":1198,"party":[1,0,0],"depart_after":46800,"arrive_by":null,"board_seconds":60,"alight_seconds":45,"lines":[]}','{"age":82,"disabled":false,"carer":false}','[["home-hagigaoka-06",143.293912,43.302474],["clinic",143.2972,43.2352]]',NULL,NULL,NULL,NULL);
INSERT INTO "requests" VALUES('q636609447147cefc','kamishihoro','2026-11-26','r-028','tablet',28800,'{"id":"q636609447147cefc","rider_id":"r-028","origin":657,"destination":1198,"party":[1,0,0],"depart_after":50400,"arrive_by":null,"board_seconds":90,"alight_seconds":90,"lines":[]}','{"age":74,"disabled":false,"carer":false}','[["home-hagigaoka-02",143.307438,43.263467],["clinic",143.2972,43.2352]]',NULL,NULL,NULL,NULL);
CREATE TABLE rider_details (
	town VARCHAR(80) NOT NULL, 
	rider_id VARCHAR(80) NOT NULL, 
	phone VARCHAR(40), 
	note TEXT NOT NULL, 
	changed_by VARCHAR(80) NOT NULL, 
	changed_at BIGINT NOT NULL, 
	CONSTRAINT pk_rider_details PRIMARY KEY (town, rider_id)
);
CREATE TABLE riders (
	town VARCHAR(80) NOT NULL, 
	id VARCHAR(80) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	kana VARCHAR(200) NOT NULL, 
	home TEXT NOT NULL, 
	facts TEXT NOT NULL, 
	made_by VARCHAR(80) NOT NULL, 
	made_at BIGINT NOT NULL, 
	CONSTRAINT pk_riders PRIMARY KEY (town, id)
);
CREATE TABLE standing (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	rider_id VARCHAR(80) NOT NULL, 
	actor_id VARCHAR(80) NOT NULL, 
	weekday INTEGER NOT NULL, 
	wish TEXT NOT NULL, 
	from_day VARCHAR(10) NOT NULL, 
	until_day VARCHAR(10), 
	made_at BIGINT NOT NULL, 
	ended_at BIGINT, 
	CONSTRAINT pk_standing PRIMARY KEY (id)
);
CREATE TABLE standing_days (
	standing_id VARCHAR(40) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	reason VARCHAR(40), 
	booking_id VARCHAR(40), 
	CONSTRAINT pk_standing_days PRIMARY KEY (standing_id, day)
);
CREATE TABLE studies (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	made_by VARCHAR(80) NOT NULL, 
	made_at BIGINT NOT NULL, 
	asked TEXT NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	done INTEGER NOT NULL, 
	total INTEGER NOT NULL, 
	results TEXT, names TEXT DEFAULT '[]' NOT NULL, phase VARCHAR(12), failure TEXT, 
	CONSTRAINT pk_studies PRIMARY KEY (id)
);
CREATE TABLE tokens (
	digest VARCHAR(64) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	actor_id VARCHAR(80) NOT NULL, 
	role VARCHAR(12) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	rider_ids TEXT NOT NULL, 
	vehicle_id VARCHAR(80), 
	automatic BOOLEAN NOT NULL, device_id VARCHAR(40), expires_at BIGINT, 
	CONSTRAINT pk_tokens PRIMARY KEY (digest)
);
INSERT INTO "tokens" VALUES('c808c8cb420f9766c16ac5d5ad733ca94b4d03ad6524874eab625ae3d5482cc4','kamishihoro','tablet','resident','タブレット1','["r-028"]',NULL,0,NULL,NULL);
INSERT INTO "tokens" VALUES('fbcfe9fee0ba551ba90bcd8471d7547d8c8040d6e9f9c710fd30814692944142','kamishihoro','other-tablet','resident','タブレット2','["r-032"]',NULL,0,NULL,NULL);
INSERT INTO "tokens" VALUES('287f7db1f39e39be9097ad5bf6fe8c13c9e0ec1bab3ce60dd288c15a3fe19cd5','kamishihoro','shared-tablet','resident','共用タブレット','["r-028","r-032"]',NULL,0,NULL,NULL);
INSERT INTO "tokens" VALUES('546a310cb39cfba98a87748b7cb6772647cd900ad980a928b04296d116b84359','kamishihoro','too-young','resident','タブレット3','["r-076"]',NULL,0,NULL,NULL);
INSERT INTO "tokens" VALUES('468ee97e9273df0a244baef21450273d62d397a6749596ce1cd91afb03b9f0ab','kamishihoro','dispatcher','dispatcher','配車担当','[]',NULL,0,NULL,NULL);
INSERT INTO "tokens" VALUES('b887894e51e4cca63ae3ce058cfe21511401a0c50931f135c30cfe86619d2459','kamishihoro','driver','driver','運転手1','[]','bus-1',0,NULL,NULL);
INSERT INTO "tokens" VALUES('6b9622ee992937e842ef2059f2b1c3394f1cd654900e958207020c6e878adc2d','kamishihoro','other-driver','driver','運転手2','[]','bus-2',0,NULL,NULL);
INSERT INTO "tokens" VALUES('2dd64d61408b2a726c3aad4900cbba0369d82f9dc7ee13fc136e37320b666723','kamishihoro','post-driver','driver','運転手3','[]','post-1',0,NULL,NULL);
INSERT INTO "tokens" VALUES('788c5164e0346f33523c833741c51267de7fb69e0df29b011eb3cac2c4555b27','kamishihoro','planner','planner','計画担当','[]',NULL,0,NULL,NULL);
INSERT INTO "tokens" VALUES('40b49253643fc13b9785395152264bc7a62bd0663ac1df5b4254edfe2d9ab1ee','kamishihoro','tab-6b2d535714bb','shared','萩ヶ岡集会所','[]',NULL,0,'tab-6b2d535714bb',NULL);
INSERT INTO "tokens" VALUES('0b681229887a95b0c6296f8974cc88cead4f2b465de1d32632df5b4962f471a3','kamishihoro','partner-45414fe1','partner','町立病院の予約システム','[]',NULL,0,NULL,NULL);
CREATE TABLE undos (
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	vehicle_id VARCHAR(80) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	seq BIGINT NOT NULL, 
	event_id VARCHAR(80), 
	kind VARCHAR(20) NOT NULL, 
	at INTEGER NOT NULL, 
	received_at BIGINT NOT NULL, 
	"before" TEXT, 
	undone BOOLEAN NOT NULL, 
	CONSTRAINT pk_undos PRIMARY KEY (town, day, vehicle_id, ordinal)
);
INSERT INTO "undos" VALUES('kamishihoro','2026-11-26','bus-1',0,5,'e1','departed',28800,1795647600,'{"route":{"vehicle":{"id":"bus-1","capacity":[10,1,6],"start":1193,"end":1193,"shift_start":29700,"shift_end":56700,"seats_per_wheelchair":3,"breaks":[{"location":1193,"earliest":41400,"latest":45900,"duration":2700}],"lines":[],"max_duration":null},"location":1193,"ready":29700,"visits":[{"id":"bus-1:break0","kind":"break","booking_id":null,"location":1193,"arrival":41400,"begin":41400,"service":2700,"due":null}],"committed":0,"departed_at":null,"arrived_at":null,"in_service":true,"overtime":0,"eta":null,"reported_at":null,"slips":[]},"booking":null}',0);
CREATE TABLE vehicle_days (
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	vehicle_id VARCHAR(80) NOT NULL, 
	metres INTEGER NOT NULL, 
	by_human BOOLEAN NOT NULL, 
	CONSTRAINT pk_vehicle_days PRIMARY KEY (town, day, vehicle_id)
);
INSERT INTO "vehicle_days" VALUES('kamishihoro','2026-11-26','bus-1',0,1);
CREATE TABLE visits (
	town VARCHAR(80) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	visit_id VARCHAR(80) NOT NULL, 
	vehicle_id VARCHAR(80) NOT NULL, 
	kind VARCHAR(8) NOT NULL, 
	booking_id VARCHAR(40), 
	location INTEGER NOT NULL, 
	arrival INTEGER NOT NULL, 
	departure INTEGER NOT NULL, 
	arrived_at INTEGER, 
	done_at INTEGER NOT NULL, 
	outcome VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_visits PRIMARY KEY (town, day, ordinal)
);
CREATE TABLE webhooks (
	id VARCHAR(40) NOT NULL, 
	town VARCHAR(80) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	url TEXT NOT NULL, 
	kinds TEXT NOT NULL, 
	partner_id VARCHAR(80), 
	secret VARCHAR(100) NOT NULL, 
	old_secret VARCHAR(100), 
	old_until BIGINT, 
	made_by VARCHAR(80) NOT NULL, 
	made_at BIGINT NOT NULL, 
	failing_since BIGINT, 
	disabled_at BIGINT, 
	disabled_why VARCHAR(10), 
	lease VARCHAR(40), 
	leased_until BIGINT, 
	CONSTRAINT pk_webhooks PRIMARY KEY (id)
);
CREATE INDEX ix_bookings_town_day ON bookings (town, day);
CREATE INDEX ix_bookings_town_rider_id_day ON bookings (town, rider_id, day);
CREATE INDEX ix_events_town_day_seq ON events (town, day, seq);
CREATE INDEX ix_offers_town_request_id ON offers (town, request_id);
CREATE INDEX ix_requests_town_day ON requests (town, day);
CREATE INDEX ix_tokens_town_actor_id ON tokens (town, actor_id);
CREATE INDEX ix_visits_town_day_visit_id ON visits (town, day, visit_id);
CREATE INDEX ix_devices_town ON devices (town);
CREATE INDEX ix_enrolments_town_device_id ON enrolments (town, device_id);
CREATE INDEX ix_messages_town_booking_id ON messages (town, booking_id);
CREATE INDEX ix_standing_town_rider_id ON standing (town, rider_id);
CREATE INDEX ix_standing_days_town_day ON standing_days (town, day);
CREATE INDEX ix_tokens_town_device_id ON tokens (town, device_id);
CREATE INDEX ix_calls_town_day ON calls (town, day);
CREATE INDEX ix_closures_town_day ON closures (town, day);
CREATE INDEX ix_notes_town_day ON notes (town, day);
CREATE INDEX ix_studies_town_made_at ON studies (town, made_at);
CREATE INDEX ix_webhooks_town ON webhooks (town);
CREATE INDEX ix_deliveries_due_at ON deliveries (due_at);
CREATE INDEX ix_deliveries_town_webhook_id_seq ON deliveries (town, webhook_id, seq);
CREATE INDEX ix_calendar_links_town_digest ON calendar_links (town, digest);
COMMIT;

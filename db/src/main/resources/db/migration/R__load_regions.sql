-- The country and its 20 regions, so that every installation has a tree before any import. Repeatable: runs again when a name is corrected here.
-- Codes, Kazakh, Russian and English names: geokz 1.0.2 (adm1_2024, CC BY 4.0) checked against CLDR 48 subdivisions;
-- the full forms with облысы, область, қаласы are the usual official ones and come from no file. The division is in force since 8 June 2022.
INSERT INTO territories (kato, parent_kato, level, name_kk, name_ru, name_en, source) VALUES
  ('000000000', NULL, 0, 'Қазақстан Республикасы', 'Республика Казахстан', 'Republic of Kazakhstan', 'reference'),
  ('100000000', '000000000', 1, 'Абай облысы', 'область Абай', 'Abai Region', 'reference'),
  ('110000000', '000000000', 1, 'Ақмола облысы', 'Акмолинская область', 'Akmola Region', 'reference'),
  ('150000000', '000000000', 1, 'Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region', 'reference'),
  ('190000000', '000000000', 1, 'Алматы облысы', 'Алматинская область', 'Almaty Region', 'reference'),
  ('230000000', '000000000', 1, 'Атырау облысы', 'Атырауская область', 'Atyrau Region', 'reference'),
  ('270000000', '000000000', 1, 'Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region', 'reference'),
  ('310000000', '000000000', 1, 'Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region', 'reference'),
  ('330000000', '000000000', 1, 'Жетісу облысы', 'область Жетісу', 'Zhetisu Region', 'reference'),
  ('350000000', '000000000', 1, 'Қарағанды облысы', 'Карагандинская область', 'Karaganda Region', 'reference'),
  ('390000000', '000000000', 1, 'Қостанай облысы', 'Костанайская область', 'Kostanay Region', 'reference'),
  ('430000000', '000000000', 1, 'Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region', 'reference'),
  ('470000000', '000000000', 1, 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region', 'reference'),
  ('550000000', '000000000', 1, 'Павлодар облысы', 'Павлодарская область', 'Pavlodar Region', 'reference'),
  ('590000000', '000000000', 1, 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region', 'reference'),
  ('610000000', '000000000', 1, 'Түркістан облысы', 'Туркестанская область', 'Turkistan Region', 'reference'),
  ('620000000', '000000000', 1, 'Ұлытау облысы', 'область Ұлытау', 'Ulytau Region', 'reference'),
  ('630000000', '000000000', 1, 'Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region', 'reference'),
  ('710000000', '000000000', 1, 'Астана қаласы', 'город Астана', 'Astana city', 'reference'),
  ('750000000', '000000000', 1, 'Алматы қаласы', 'город Алматы', 'Almaty city', 'reference'),
  ('790000000', '000000000', 1, 'Шымкент қаласы', 'город Шымкент', 'Shymkent city', 'reference')
ON CONFLICT (kato) DO UPDATE SET
  name_kk = excluded.name_kk, name_ru = excluded.name_ru, name_en = excluded.name_en, source = excluded.source;

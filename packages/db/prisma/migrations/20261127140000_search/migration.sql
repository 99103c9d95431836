-- What search needs: words, names, days and amounts as columns that Postgres keeps itself, so that no way of writing can forget them.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The days of one EDTF date of the years 1 to 9999, to the year, month or day; null where it is none or a digit is unspecified.
CREATE FUNCTION "edtf_date_days"(edtf text) RETURNS daterange LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  parts text[] := regexp_match(edtf, '^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$');
  year int := parts[1]::int;
  month int := parts[2]::int;
  day int := parts[3]::int;
  first date;
BEGIN
  IF year IS NULL OR year = 0 THEN RETURN NULL; END IF;
  IF month IS NULL THEN RETURN daterange(make_date(year, 1, 1), make_date(year + 1, 1, 1)); END IF;
  IF month NOT BETWEEN 1 AND 12 THEN RETURN NULL; END IF;
  first := make_date(year, month, 1);
  IF day IS NULL THEN RETURN daterange(first, (first + interval '1 month')::date); END IF;
  IF day < 1 OR first + day - 1 >= first + interval '1 month' THEN RETURN NULL; END IF;
  RETURN daterange(first + day - 1, first + day);
END;
$$;

-- The days of an EDTF date or interval; an end that is open or unreadable is no bound, null where both are.
CREATE FUNCTION "edtf_days"(edtf text) RETURNS daterange LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN strpos(edtf, '/') = 0 THEN public.edtf_date_days(edtf)
    WHEN days.first IS NULL AND days.last IS NULL THEN NULL
    WHEN lower(days.first) >= upper(days.last) THEN NULL
    ELSE daterange(lower(days.first), upper(days.last))
  END
  FROM (SELECT public.edtf_date_days(split_part(edtf, '/', 1)) AS first, public.edtf_date_days(split_part(edtf, '/', 2)) AS last) AS days
$$;

-- The numbers a reported figure leaves possible; null where it gives none, or bounds that the table refuses.
CREATE FUNCTION "figure_range"(low numeric, best numeric, high numeric) RETURNS numrange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN low IS NULL AND high IS NULL AND best IS NULL OR low > high THEN NULL
    WHEN low IS NULL AND high IS NULL THEN numrange(best, best, '[]')
    ELSE numrange(low, high, '[]')
  END
$$;

-- The names of all that a claim passed through: each speaker, each outlet that relayed it, the root or the outlet itself.
CREATE FUNCTION "claim_parties"(data jsonb, origin text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT name), '{}')
  FROM (
    SELECT jsonb_array_elements_text(jsonb_path_query_array(data, '$.claim.attribution[*].name')) AS name
    UNION ALL SELECT jsonb_array_elements_text(jsonb_path_query_array(data, '$.claim.via[*].name'))
    UNION ALL SELECT origin
  ) AS names WHERE name <> ''
$$;

-- The names of a claim's place and of what contains it.
CREATE FUNCTION "claim_places"(data jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT name), '{}')
  FROM (
    SELECT data #>> '{claim,place,name}' AS name
    UNION ALL SELECT jsonb_array_elements_text(jsonb_path_query_array(data, '$.claim.place.within[*]'))
  ) AS names WHERE name <> ''
$$;

-- The words of a text. A tsvector holds less than 1 MiB: no more is read of a text than surely fits.
CREATE FUNCTION "text_words"(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('english', left(given, CASE WHEN octet_length(left(given, 200000)) > 300000 THEN 60000 ELSE 200000 END))
$$;

-- The words of a claim: its quote, what it counts, where, and on whose word.
CREATE FUNCTION "claim_words"(data jsonb, origin text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT public.text_words(concat_ws(' . ',
    data #>> '{claim,evidence,quote}', data #>> '{claim,subject,text}',
    array_to_string(public.claim_places(data), ' . '), array_to_string(public.claim_parties(data, origin), ' . ')))
$$;

ALTER TABLE "claim"
  ADD COLUMN "written_no" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
  ADD COLUMN "words" tsvector GENERATED ALWAYS AS (claim_words("data", "origin")) STORED,
  ADD COLUMN "parties" text[] GENERATED ALWAYS AS (claim_parties("data", "origin")) STORED,
  ADD COLUMN "places" text[] GENERATED ALWAYS AS (claim_places("data")) STORED,
  ADD COLUMN "days" daterange GENERATED ALWAYS AS (edtf_days("edtf")) STORED,
  ADD COLUMN "amount" numrange GENERATED ALWAYS AS (figure_range("low", "best", "high")) STORED;

ALTER TABLE "report"
  ADD COLUMN "words" tsvector GENERATED ALWAYS AS (text_words(coalesce("title", '') || ' . ' || "text")) STORED;

-- One index for words, parties and places together: any of them narrows it.
CREATE INDEX "claim_search_idx" ON "claim" USING gin ("words", "parties", "places");
CREATE INDEX "claim_days_idx" ON "claim" USING gist ("days");
CREATE INDEX "claim_amount_idx" ON "claim" USING gist ("amount");
CREATE UNIQUE INDEX "claim_written_no_key" ON "claim"("written_no");
-- Lists by measure or origin give the newest first.
DROP INDEX "claim_measure_idx";
DROP INDEX "claim_origin_idx";
CREATE INDEX "claim_measure_written_no_idx" ON "claim"("measure", "written_no" DESC);
CREATE INDEX "claim_origin_written_no_idx" ON "claim"("origin", "written_no" DESC);
CREATE INDEX "report_words_idx" ON "report" USING gin ("words");

-- Every name ever written, to find those that are spelled like what somebody typed. Names stay when their claims go.
CREATE TABLE "search_name" (
  "kind" TEXT NOT NULL CONSTRAINT "search_name_kind" CHECK ("kind" IN ('party', 'place', 'outlet')),
  "name" TEXT NOT NULL,
  CONSTRAINT "search_name_pkey" PRIMARY KEY ("kind", "name")
);
CREATE INDEX "search_name_trigrams_idx" ON "search_name" USING gin (lower("name") gin_trgm_ops);

-- In one order always, so that two writers of the same new names cannot wait for each other.
CREATE FUNCTION "keep_claim_names"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "search_name" ("kind", "name")
  SELECT kind, name FROM (
    SELECT 'party' AS kind, unnest("parties") AS name FROM written
    UNION SELECT 'place', unnest("places") FROM written
  ) AS names ORDER BY kind, name
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END;
$$;

CREATE FUNCTION "keep_outlet_names"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "search_name" ("kind", "name")
  SELECT DISTINCT 'outlet', "outlet" AS name FROM written WHERE "outlet" <> '' ORDER BY name
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "claim_names" AFTER INSERT ON "claim" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "keep_claim_names"();
CREATE TRIGGER "report_outlet_names" AFTER INSERT ON "report" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "keep_outlet_names"();

INSERT INTO "search_name" ("kind", "name")
  SELECT 'party', unnest("parties") FROM "claim"
  UNION SELECT 'place', unnest("places") FROM "claim"
  UNION SELECT 'outlet', "outlet" FROM "report" WHERE "outlet" <> '';

CREATE TABLE audience (
    no INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    seq INTEGER NOT NULL,
    count INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    act TEXT NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE TABLE conflict (
    id TEXT PRIMARY KEY,
    record_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    kept TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    device TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "consent" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    participant_id TEXT,
    state TEXT,
    text_version TEXT,
    language TEXT,
    recipients TEXT,
    data_classes TEXT,
    purpose TEXT,
    starts TEXT,
    expires TEXT,
    how_given TEXT,
    interpreter_used TEXT,
    witness TEXT,
    withdrawn_at TEXT,
    remarks TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE device (
    hlc_wall INTEGER NOT NULL,
    hlc_count INTEGER NOT NULL,
    group_seq INTEGER NOT NULL,
    audit_seq INTEGER NOT NULL,
    audit_head BLOB NOT NULL
) STRICT;
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    form TEXT NOT NULL,
    by TEXT NOT NULL,
    participant_id TEXT,
    section_key TEXT NOT NULL,
    field_key TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    answers TEXT NOT NULL,
    more TEXT NOT NULL
) STRICT;
CREATE TABLE "entry_profile" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    participant_id TEXT,
    as_of TEXT,
    household_size INTEGER,
    children_under_18 INTEGER,
    care_needed_in_class_hours TEXT,
    education_level TEXT,
    school_status TEXT,
    employment_status TEXT,
    last_job TEXT,
    last_hourly_cents INTEGER,
    weekly_hours INTEGER,
    training_interest TEXT,
    digital_access TEXT,
    home_internet TEXT,
    veteran TEXT,
    disability TEXT,
    low_income TEXT,
    benefits TEXT,
    single_parent TEXT,
    english_learner TEXT,
    basic_skills_deficient TEXT,
    homeless TEXT,
    justice_involved TEXT,
    displaced_homemaker TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE holding (
    record_id TEXT NOT NULL,
    audience INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rev INTEGER NOT NULL,
    part BLOB NOT NULL,
    seq INTEGER NOT NULL,
    body BLOB,
    PRIMARY KEY (record_id, audience)
) STRICT, WITHOUT ROWID;
CREATE TABLE "household_member" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    participant_id TEXT,
    name TEXT,
    relationship TEXT,
    birth_date TEXT,
    age INTEGER,
    needs_care TEXT,
    care_times TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE "need" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    participant_id TEXT,
    domain TEXT,
    urgency TEXT,
    detail TEXT,
    status TEXT,
    outcome_reason TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE "note" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    participant_id TEXT,
    text TEXT,
    contact_type TEXT,
    minutes INTEGER,
    happened_at TEXT,
    amends_id TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE "organization" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    name TEXT,
    alternate_names TEXT,
    description TEXT,
    phone TEXT,
    email TEXT,
    website TEXT,
    in_coalition INTEGER NOT NULL DEFAULT 0,
    source TEXT,
    source_period TEXT,
    checked_on TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    group_id TEXT NOT NULL,
    at TEXT NOT NULL,
    ops INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'new',
    why TEXT NOT NULL DEFAULT '',
    settled_at TEXT,
    body BLOB NOT NULL
) STRICT;
CREATE TABLE outbox_record (
    record_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (record_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE parked (
    record_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "participant" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    code TEXT,
    given_name TEXT,
    middle_name TEXT,
    family_name TEXT,
    name_to_use TEXT,
    other_names TEXT,
    birth_date TEXT,
    birth_date_quality TEXT,
    age_estimate INTEGER,
    phone TEXT,
    phone_is_shared TEXT,
    other_phone TEXT,
    email TEXT,
    contact_preference TEXT,
    safe_to_text TEXT,
    safe_to_leave_message TEXT,
    do_not_contact INTEGER NOT NULL DEFAULT 0,
    no_fixed_address INTEGER NOT NULL DEFAULT 0,
    street TEXT,
    apartment TEXT,
    city TEXT,
    state TEXT,
    zip TEXT,
    landmark TEXT,
    alternate_contact_name TEXT,
    alternate_contact_relation TEXT,
    alternate_contact_phone TEXT,
    language TEXT,
    reads_language TEXT,
    interpreter_needed TEXT,
    sex TEXT,
    race_ethnicity TEXT,
    restricted INTEGER NOT NULL DEFAULT 0,
    heard_from TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE person_index (
    n INTEGER PRIMARY KEY,
    participant_id TEXT NOT NULL UNIQUE,
    name_key TEXT NOT NULL,
    birth TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    names TEXT NOT NULL,
    facts TEXT NOT NULL,
    keys BLOB NOT NULL
) STRICT;
CREATE TABLE person_key (
    key INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (key, n)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE person_search USING fts5 (
    names, facts,
    content = 'person_index', content_rowid = 'n',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'",
    prefix = '1 2 3',
    columnsize = 0
);
CREATE TABLE "program" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    organization_id TEXT,
    name TEXT,
    need_domains TEXT,
    description TEXT,
    eligibility TEXT,
    minimum_age INTEGER,
    maximum_age INTEGER,
    languages TEXT,
    street TEXT,
    city TEXT,
    state TEXT,
    zip TEXT,
    phone TEXT,
    email TEXT,
    hours TEXT,
    getting_there TEXT,
    how_to_apply TEXT,
    fees TEXT,
    status TEXT,
    source TEXT,
    source_period TEXT,
    checked_on TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE "referral" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    participant_id TEXT,
    need_id TEXT,
    number TEXT,
    status TEXT,
    priority TEXT,
    program_id TEXT,
    to_organization_id TEXT,
    to_organization TEXT,
    to_service TEXT,
    to_address TEXT,
    to_phone TEXT,
    to_hours TEXT,
    to_languages TEXT,
    to_eligibility TEXT,
    to_getting_there TEXT,
    call_first INTEGER NOT NULL DEFAULT 0,
    appointment_at TEXT,
    appointment_note TEXT,
    reason TEXT,
    bring_along TEXT,
    share_classes TEXT,
    code_only INTEGER NOT NULL DEFAULT 0,
    slip_language TEXT,
    return_code TEXT,
    staff_name TEXT,
    staff_phone TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE "referral_event" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    referral_id TEXT,
    participant_id TEXT,
    event TEXT,
    status TEXT,
    reason_code TEXT,
    detail TEXT,
    happened_at TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE shadow (
    record_id TEXT PRIMARY KEY,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "staff" (
    id TEXT NOT NULL PRIMARY KEY,
    home_org TEXT,
    created_at TEXT,
    created_by TEXT,
    updated_at TEXT,
    updated_by TEXT,
    voided_at TEXT,
    voided_by TEXT,
    voided_reason TEXT,
    organization_id TEXT,
    name TEXT,
    role TEXT,
    phone TEXT,
    email TEXT,
    unanswered TEXT,
    extra TEXT,
    ops TEXT NOT NULL DEFAULT '{}',
    rev INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_record ON conflict (record_id);
CREATE INDEX "consent_by_participant_id" ON "consent" (participant_id);
CREATE INDEX "entry_profile_by_participant_id" ON "entry_profile" (participant_id);
CREATE INDEX "household_member_by_participant_id" ON "household_member" (participant_id);
CREATE INDEX "need_by_participant_id" ON "need" (participant_id);
CREATE INDEX need_live ON need (status, domain, voided_at) WHERE voided_at IS NULL;
CREATE INDEX need_urgent ON need (status, urgency, created_by, id) WHERE voided_at IS NULL;
CREATE INDEX "note_by_participant_id" ON "note" (participant_id);
CREATE INDEX outbox_unsettled ON outbox (state, seq) WHERE state IN ('new', 'held');
CREATE INDEX person_by_birth ON person_index (birth, participant_id);
CREATE INDEX person_by_change ON person_index (updated_at, participant_id);
CREATE INDEX person_by_name ON person_index (name_key, participant_id);
CREATE INDEX person_number ON person_index (n);
CREATE INDEX "program_by_organization_id" ON "program" (organization_id);
CREATE INDEX "referral_by_need_id" ON "referral" (need_id);
CREATE INDEX referral_by_number ON referral (number);
CREATE INDEX "referral_by_participant_id" ON "referral" (participant_id);
CREATE INDEX referral_by_return_code ON referral (return_code);
CREATE INDEX "referral_event_by_participant_id" ON "referral_event" (participant_id);
CREATE INDEX "referral_event_by_referral_id" ON "referral_event" (referral_id);
CREATE INDEX referral_live ON referral (status, created_by, voided_at) WHERE voided_at IS NULL;
CREATE INDEX "staff_by_organization_id" ON "staff" (organization_id);

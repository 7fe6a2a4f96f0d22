-- Whether a file says that it is to be replaced is asked at every reconciling: a sheet of a hundred megabytes was opened for it.
alter table document
  add column is_placeholder boolean not null generated always as (
    -- PLACEHOLDER of src/reconcile/contradictions/placeholder-text.ts; a test holds both together.
    coalesce(
      outcome #>> '{document,text}' ~* '(data|figures?|numbers?|text|table) (is|are) (fake|dummy|made up|placeholders?|for testing)|(fake|dummy|placeholder) (data|figures?|numbers?|text)|lorem ipsum|will be replaced before|to be replaced before|\[(insert|placeholder|tbc)\y',
      false
    )
  ) stored;

import { ONS } from "./publishers.ts";
import type { ColumnSpec, Layout, Source } from "./source.ts";

const NOMIS_PAGE = { kind: "page", url: "https://www.nomisweb.co.uk/" } as const;
const NOMIS_API = "https://www.nomisweb.co.uk/api/v01/dataset";
const CODE = /^[A-Z]\d{8}$/;
const text = (...headers: (string | RegExp)[]): ColumnSpec => ({ headers, kind: "text" });

/**
 * A Nomis table with a row for each area, date and measure, as its API writes it or as passed on with columns selected.
 * Tables on different subjects are alike but for the words of the measure.
 */
function nomis(measure: RegExp, range: readonly [number, number]): Layout[] {
  return [
    {
      id: "nomis",
      format: "csv",
      columns: {
        code: { ...text("geography_code"), values: CODE },
        period: text("date", "date_name"),
        measure: { ...text("variable_name", "measure_name"), values: measure },
        value: { headers: ["obs_value", "value"], kind: "number", range },
        status: { ...text("obs_status_name", "obs_status"), optional: true },
      },
    },
  ];
}

/** A list of area, period, indicator and measure, as councils pass on figures of their statistical neighbours. */
function longList(
  indicator: RegExp,
  range: readonly [number, number],
  period?: ColumnSpec["values"],
): Layout[] {
  return [
    {
      id: "area-period-indicator",
      format: "csv",
      columns: {
        code: { ...text("area_code"), values: CODE },
        period: { ...text("period"), ...(period && { values: period }) },
        indicator: { ...text("indicator"), values: indicator },
        measure: text("measure"),
        unit: text("unit", "units"),
        value: { headers: ["value"], kind: "number", range },
      },
    },
  ];
}

/** Constituencies with one percentage each. Alike inside, whatever they are about: only their names tell. */
function claimantsOf(named: RegExp): Layout[] {
  return [
    {
      id: "constituency-percentage",
      format: "csv",
      named,
      columns: {
        code: { ...text("geography_code"), values: /^E14\d{6}$/ },
        percent: { headers: ["Claimants percentage"], kind: "number", range: [0, 100] },
      },
    },
  ];
}

function surveyOf(named: RegExp): Layout[] {
  return [
    {
      id: "constituency-survey",
      format: "csv",
      named,
      columns: {
        code: { ...text("geography_code"), values: /^E14\d{6}$/ },
        period: { ...text("date"), values: /^\d{4}-\d\d-\d\d$/ },
        periodName: text("date_name"),
        value: { headers: ["value"], kind: "number", range: [0, 100] },
        status: text("notes"),
      },
    },
  ];
}

const SURVEY_NOTE =
  "From the Annual Population Survey: a sample, so a single place's figure can be several points out. The files here give no ranges.";
const COMPARED =
  "England, Trafford, its wards and the councils most like Trafford only: that is what the file covers.";

/** Work: who claims, who looks for work, who does neither, and who is paid less than it costs to live. */
export const JOB_SOURCES: readonly Source[] = [
  {
    ...ONS,
    id: "claimant-count",
    title: "Claimant count by ward and district",
    vintage: "As in the file's own date",
    addresses: [{ kind: "page", url: `${NOMIS_API}/NM_162_1.overview.json` }, NOMIS_PAGE],
    layouts: nomis(/^Claimant/i, [0, 10_000_000]),
    notes: ["Counts are rounded to 5. Wards whose boundaries changed since have no figure."],
    area: "code",
    key: ["code", "period", "measure"],
  },
  {
    ...ONS,
    id: "claimant-count-monthly",
    title: "Claimant count, month by month, for councils compared",
    vintage: "March 2023 to March 2026",
    addresses: [NOMIS_PAGE],
    layouts: longList(/^Claimant/i, [0, 10_000_000]),
    notes: [COMPARED],
    area: "code",
    key: ["code", "period", "indicator"],
  },
  {
    ...ONS,
    id: "labour-market",
    title: "Annual Population Survey: unemployment and economic inactivity",
    vintage: "As in the file's own dates",
    addresses: [{ kind: "page", url: `${NOMIS_API}/NM_17_5.overview.json` }, NOMIS_PAGE],
    layouts: nomis(/(activity rate|unemployment rate|economically inactive)/i, [0, 100]),
    notes: [SURVEY_NOTE, "Twelve months to the date given."],
    area: "code",
    key: ["code", "period", "measure"],
  },
  {
    ...ONS,
    id: "economic-inactivity-yearly",
    title: "Economic inactivity, year by year, for councils compared",
    vintage: "To 2025",
    addresses: [NOMIS_PAGE],
    layouts: longList(/economically inactive/i, [0, 100]),
    notes: [SURVEY_NOTE, COMPARED],
    area: "code",
    key: ["code", "period", "indicator"],
  },
  {
    id: "universal-credit",
    title: "People on Universal Credit",
    publisher: "Department for Work and Pensions",
    licence: "ogl3",
    attribution:
      "Source: Department for Work and Pensions, Stat-Xplore, licensed under the Open Government Licence v3.0.",
    vintage: "March 2023 to March 2026",
    addresses: [{ kind: "page", url: "https://stat-xplore.dwp.gov.uk/" }],
    layouts: longList(/Universal Credit/i, [0, 20_000_000]),
    notes: ["Counts people in work as well as out of work.", COMPARED],
    area: "code",
    key: ["code", "period", "indicator"],
  },
  {
    id: "neet",
    title: "Young people not in education, employment or training",
    publisher: "Office for Health Improvement and Disparities",
    licence: "ogl3",
    attribution:
      "Source: Office for Health Improvement and Disparities, Fingertips, licensed under the Open Government Licence v3.0.",
    vintage: "2019 to 2025",
    addresses: [{ kind: "page", url: "https://fingertips.phe.org.uk/" }],
    layouts: longList(/^Not in education/i, [0, 100], /^\d{4}$/),
    notes: ["England, Trafford and the counties and councils most like it for children's services only."],
    area: "code",
    key: ["code", "period", "indicator"],
  },
  {
    ...ONS,
    id: "low-pay",
    title: "Jobs paid below the living wage",
    vintage: "As in the file's own date",
    addresses: [
      {
        kind: "page",
        url: "https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/earningsandworkinghours",
      },
    ],
    layouts: [
      {
        id: "jobs-below-living-wage",
        format: "csv",
        columns: {
          code: { ...text("geography_code"), values: CODE },
          period: text("date"),
          sex: text("sex"),
          hours: text("hours"),
          measure: { ...text("variable_name"), values: /^(percent|number_of_jobs)/ },
          value: { headers: ["value"], kind: "number", range: [0, 100_000] },
        },
      },
    ],
    notes: [
      "From the Annual Survey of Hours and Earnings, a sample of employers. A figure that rests on too few jobs is not published.",
    ],
    area: "code",
    key: ["code", "period", "sex", "hours", "measure"],
  },
  {
    ...ONS,
    id: "claimants-constituency",
    title: "Claimants by constituency",
    vintage: "Latest in January 2025",
    addresses: [NOMIS_PAGE],
    layouts: claimantsOf(/16_?plus/i),
    notes: ["Constituencies of 2010, which the election of 2024 replaced."],
    area: "code",
    key: ["code"],
  },
  {
    ...ONS,
    id: "claimants-young-constituency",
    title: "Claimants aged 16 to 24 by constituency",
    vintage: "Latest in January 2025",
    addresses: [NOMIS_PAGE],
    layouts: claimantsOf(/16_?(to_?)?24/i),
    notes: ["Constituencies of 2010, which the election of 2024 replaced."],
    area: "code",
    key: ["code"],
  },
  {
    ...ONS,
    id: "unemployment-constituency",
    title: "Unemployment by constituency",
    vintage: "To March 2024",
    addresses: [NOMIS_PAGE],
    layouts: surveyOf(/^unemployment/i),
    notes: [SURVEY_NOTE, "The latest year for which each constituency has a figure."],
    area: "code",
    key: ["code", "period"],
  },
  {
    ...ONS,
    id: "inactivity-constituency",
    title: "Economic inactivity by constituency",
    vintage: "To March 2024",
    addresses: [NOMIS_PAGE],
    layouts: surveyOf(/inactivity(?!.*youth)/i),
    notes: [SURVEY_NOTE],
    area: "code",
    key: ["code", "period"],
  },
  {
    ...ONS,
    id: "inactivity-young-constituency",
    title: "Economic inactivity of young people by constituency",
    vintage: "To March 2024",
    addresses: [NOMIS_PAGE],
    layouts: surveyOf(/inactivity.*youth/i),
    notes: [SURVEY_NOTE, "The latest year for which each constituency has a figure."],
    area: "code",
    key: ["code", "period"],
  },
  {
    id: "neet-risk",
    title: "Risk factors for young people being out of work and learning",
    publisher: "Youth Futures Foundation and Open Innovations",
    licence: "mit",
    attribution:
      "Youth Futures Foundation and Open Innovations, from public figures under the Open Government Licence v3.0.",
    vintage: "Published January 2025",
    addresses: [{ kind: "page", url: "https://github.com/open-innovations/yff-data" }],
    layouts: [
      {
        id: "neet-factors",
        format: "csv",
        columns: {
          code: { ...text("local_authority_code"), values: CODE },
          total: { headers: ["total_score"], kind: "number", range: [-1000, 1000] },
          inactivity: { headers: ["economic_inactivity_neet"], kind: "number", range: [-1000, 1000] },
        },
      },
    ],
    notes: ["Standardised scores, not the figures behind them; 119 unitary and borough councils."],
    area: "code",
    key: ["code"],
  },
];

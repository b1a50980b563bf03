import { type FieldValue, type Row } from './stored-record.js';
import { STAGES } from '../schema/sales-objects.js';

const isText = (value: FieldValue | undefined): value is string => typeof value === 'string' && value !== '';

const fullName = (values: Row): Row => ({ Name: [values.FirstName, values.LastName].filter(isText).join(' ') });

const stageValues = (values: Row, before: Row | undefined, now: string): Row => {
  const stage = STAGES.find((candidate) => candidate.name === values.StageName);
  if (!stage) return {};
  const moved = before?.StageName !== values.StageName;
  const probability = moved && before?.Probability === values.Probability ? stage.probability : values.Probability;
  const likelihood = typeof probability === 'number' ? probability : stage.probability;
  return {
    IsClosed: stage.closed,
    IsWon: stage.won,
    ForecastCategoryName: moved ? stage.forecast : (values.ForecastCategoryName ?? stage.forecast),
    Probability: likelihood,
    ExpectedRevenue: typeof values.Amount === 'number' ? (values.Amount * likelihood) / 100 : null,
    ...(moved ? { LastStageChangeDate: now } : {}),
  };
};

/** What Salesforce computes from the other values of a record (contract 5.1 and 8.4). */
export const derivedValues = (object: string, values: Row, before: Row | undefined, now: string): Row => {
  if (object === 'Lead' || object === 'Contact') return fullName(values);
  return object === 'Opportunity' ? stageValues(values, before, now) : {};
};

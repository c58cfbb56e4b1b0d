/** The present, handed in so that tests can hold it still. Durable timing uses the database's clock instead. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Where the platform takes the time from. */
export type Clock = () => Date;

/** What a worker is asked to do: so many creates, so many of them at once. */
export interface Task {
  readonly calls: number;
  readonly atOnce: number;
  /** After which no more are begun. Default: no bound. */
  readonly seconds?: number;
}

/** What that cost the worker's process. */
export interface Cost {
  /** Microseconds of CPU a call, all threads. */
  readonly cpu: number;
  /** Milliseconds from call to result, for half and for 99 of 100 calls. */
  readonly p50: number;
  readonly p99: number;
  /** Calls a second. */
  readonly throughput: number;
  /** The largest resident set of the process so far, in MB. */
  readonly peak: number;
}

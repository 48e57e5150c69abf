/** Patience without waiting: `waits` fills with the milliseconds that would have been waited, without jitter. */
export function impatience(): {
  waits: number[];
  sleep: (ms: number) => Promise<void>;
  random: () => number;
} {
  const waits: number[] = [];
  return {
    waits,
    sleep: async (ms) => {
      waits.push(ms);
    },
    random: () => 1,
  };
}

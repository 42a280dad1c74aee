/**
 * Lets the first call go alone. Its answer brings the cookie that says who we are; calls sent at the same time without
 * that cookie would each be taken for a new visitor's.
 */
export class SessionGate {
  private isOpen = false;
  private leader: Promise<unknown> | undefined;
  private readonly opened: Promise<void>;
  private open: () => void = () => undefined;

  constructor() {
    this.opened = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  /** Settles as the call does; where the first call fails, the next one takes its place. */
  async pass<T>(call: () => Promise<T>): Promise<T> {
    while (!this.isOpen && this.leader) await this.leader.catch(() => undefined);
    if (this.isOpen) return call();
    const leading = call();
    this.leader = leading;
    try {
      const answer = await leading;
      this.isOpen = true;
      this.open();
      return answer;
    } finally {
      this.leader = undefined;
    }
  }

  /** Resolves when somebody has passed. */
  whenOpen(): Promise<void> {
    return this.opened;
  }
}

export const session = new SessionGate();

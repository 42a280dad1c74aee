// sharp, as its documentation uses it for one input and several outputs. Speaks the protocol of PeerProcess.java.
import readline from 'node:readline';
import sharp from 'sharp';

sharp.concurrency(1);
sharp.cache(false); // the same input again must be decoded again

for await (const line of readline.createInterface({ input: process.stdin })) {
  const [input, iterations, quality, prefix, widths] = line.split('\t');
  const start = process.hrtime.bigint();
  for (let i = 0; i < Number(iterations); i++) {
    const pipeline = sharp(input);
    await Promise.all(
      widths.split(',').map((width) =>
        pipeline
          .clone()
          .resize(Number(width))
          .jpeg({ quality: Number(quality) })
          .toFile(`${prefix}-${width}.jpg`),
      ),
    );
  }
  console.log(String(process.hrtime.bigint() - start));
}

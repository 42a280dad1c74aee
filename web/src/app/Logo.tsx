/** Four sails that are also an aperture's blades. */
export function Logo({ size = 28 }: { size?: number }) {
  const sail = 'M15 15V5.5A9.5 9.5 0 0 0 7.6 9z';
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b7568" />
      <g fill="#fff">
        {[0, 90, 180, 270].map((angle) => (
          <path key={angle} d={sail} transform={`rotate(${angle} 16 16)`} />
        ))}
      </g>
    </svg>
  );
}

import type { ReactNode } from 'react';

interface IconProps {
  /** Side in CSS pixels. */
  size?: number;
}

/** Line icons on a 24 × 24 grid. They always stand beside text or in a labelled button, so they say nothing themselves. */
function icon(shape: ReactNode) {
  return function Icon({ size = 18 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  };
}

export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />);
export const SearchIcon = icon(<path d="M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5 20 20" />);
export const CloseIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);
export const CheckIcon = icon(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const AlertIcon = icon(<path d="M12 4 2.8 19.5h18.4zM12 10v4M12 16.8v.1" />);
export const ClockIcon = icon(<path d="M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7.5V12l3 2" />);
export const WorkingIcon = icon(<path d="M12 3.5A8.5 8.5 0 1 1 3.5 12" />);
export const CopiesIcon = icon(<path d="M8.5 8.5h11v11h-11zM15.5 5.500v-1h-11v11h1" />);
export const ChevronDownIcon = icon(<path d="m6 9.5 6 6 6-6" />);
export const ChevronUpIcon = icon(<path d="m6 14.5 6-6 6 6" />);
export const ArrowLeftIcon = icon(<path d="M19 12H5M11 6l-6 6 6 6" />);
export const PreviousIcon = icon(<path d="m14.5 6-6 6 6 6" />);
export const NextIcon = icon(<path d="m9.5 6 6 6-6 6" />);
export const DownloadIcon = icon(<path d="M12 4v11M7 10.500l5 5 5-5M4.5 19.500h15" />);
export const LinkIcon = icon(
  <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1" />,
);
export const PencilIcon = icon(<path d="m4.5 19.5 1-4.500L16 4.500l3.5 3.500L9 18.500zM13.5 7l3.5 3.5" />);
export const TrashIcon = icon(<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 12.500h9l1-12.500M10.2 11v5M13.8 11v5" />);
export const RetryIcon = icon(<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.300L19.5 9M19.5 4.500V9H15" />);
export const EyeIcon = icon(
  <>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
    <circle cx="12" cy="12" r="2.8" />
  </>,
);
export const PictureIcon = icon(
  <>
    <rect x="3.5" y="4.5" width="17" height="15" rx="2.5" />
    <circle cx="9" cy="10" r="1.6" />
    <path d="m4 17.5 5-4.5 3.5 3 3.5-3.5 4.5 4" />
  </>,
);
export const SunIcon = icon(
  <>
    <circle cx="12" cy="12" r="3.8" />
    <path d="M12 3v1.500M12 19.500V21M3 12h1.500M19.5 12H21M5.6 5.600l1.1 1.100M17.3 17.300l1.1 1.100M18.4 5.600l-1.1 1.100M6.7 17.300l-1.1 1.1" />
  </>,
);
export const MoonIcon = icon(<path d="M20 14.500A8.3 8.3 0 0 1 9.5 4a8.3 8.3 0 1 0 10.5 10.500z" />);
export const ScreenIcon = icon(<path d="M3.5 5h17v11h-17zM9 20h6M12 16v4" />);
export const CloudOffIcon = icon(
  <path d="m4 4 16 16M9 6.700A5.5 5.5 0 0 1 17 11a4 4 0 0 1 3.3 5.700M16 18.500H7a4.5 4.5 0 0 1-.6-8.95" />,
);
export const StopIcon = icon(<path d="M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M8.5 12h7" />);
export const BellIcon = icon(<path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15zM10 20.500h4" />);
export const ListIcon = icon(<path d="M4.5 5.500h15v13h-15zM4.5 10h15M4.5 14.300h15M9.5 5.500v13" />);
export const CopyIcon = icon(<path d="M9 8.500h10.500v11H9zM15 8.500V4.500H4.500v11H9" />);
export const SendIcon = icon(<path d="M20 4 3.500 10.800l6.300 2.700L12.500 20zM9.800 13.500 20 4" />);
export const KeyIcon = icon(<path d="M4 16a4 4 0 1 0 8 0a4 4 0 1 0-8 0M11 13.200 19.500 4.500M16 8l3 3" />);
export const FilterIcon = icon(<path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4" />);
export const TextIcon = icon(<path d="M4.5 6.500h15M4.5 11h15M4.5 15.500h9.500" />);
export const HourglassIcon = icon(<path d="M7 4h10M7 20h10M8 4v3.500l4 4.500 4-4.500V4M8 20v-3.500l4-4.500 4 4.500V20" />);

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '../api/queries';
import { Announcer } from '../ui/announcer';
import { ToastProvider } from '../ui/toasts';
import { UploadProvider } from '../upload/UploadProvider';
import { Page } from './Page';
import { colorSchemeManager, theme } from './theme';

const queryClient = createQueryClient();

export function App() {
  return (
    <MantineProvider theme={theme} colorSchemeManager={colorSchemeManager} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Announcer>
          <ToastProvider>
            <UploadProvider>
              <Page />
            </UploadProvider>
          </ToastProvider>
        </Announcer>
      </QueryClientProvider>
    </MantineProvider>
  );
}

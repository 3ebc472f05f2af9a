import { renderPage } from '@/utils/ui/render-page';
import { Options } from './Options.tsx';

renderPage(<Options />);

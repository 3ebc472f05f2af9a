import { renderPage } from '@/utils/ui/page/render-page';
import { Options } from './Options.tsx';

renderPage(<Options />);

import { renderPage } from '@/utils/ui/page/render-page';
import { Welcome } from './Welcome.tsx';

renderPage(<Welcome />);

import { renderPage } from '@/utils/ui/page/render-page';
import { Console } from './Console.tsx';

renderPage(<Console />);

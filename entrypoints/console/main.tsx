import { renderPage } from '@/utils/ui/render-page';
import { Console } from './Console.tsx';

renderPage(<Console />);

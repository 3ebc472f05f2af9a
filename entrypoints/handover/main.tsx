import { renderPage } from '@/utils/ui/page/render-page';
import { Hub } from './Hub.tsx';

renderPage(<Hub />);

import { renderPage } from '@/utils/ui/page/render-page';
import { Popup } from './Popup.tsx';

renderPage(<Popup />);

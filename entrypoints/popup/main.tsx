import { renderPage } from '@/utils/ui/render-page';
import { Popup } from './Popup.tsx';

renderPage(<Popup />);

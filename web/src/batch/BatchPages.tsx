import '../preset/mantineStyles';
import { Route, Switch } from 'wouter';
import { NotFound } from '../app/NotFound';
import { WebhooksPage } from '../webhook/WebhooksPage';
import { BatchesPage } from './BatchesPage';
import { BatchPage } from './BatchPage';
import { NewBatchPage } from './NewBatchPage';

/** Everything about batches, loaded together when it is first looked at. */
export function BatchPages() {
  return (
    <Switch>
      <Route path="/batches">
        <BatchesPage />
      </Route>
      <Route path="/batches/new">
        <NewBatchPage />
      </Route>
      <Route path="/batches/:id">{({ id }) => <BatchPage key={id} id={id} />}</Route>
      <Route path="/webhooks">
        <WebhooksPage />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

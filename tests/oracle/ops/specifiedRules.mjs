// {} -> the names of graphql-js's rules for executable documents, in their order.
import { specifiedRules } from 'graphql';

export default () => specifiedRules.map((rule) => rule.name);

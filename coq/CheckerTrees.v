(* What an expression means depends on the names in it alone; trees that differ in the names that they bind; the point of a
   mean replaced by expressions, docs/PROOF-FORMAT.md, sections 1 and 4. *)
From Coq Require Import ZArith QArith Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerSyntax.
Import ListNotations.
Open Scope R_scope.

Definition is_in (x : name) (l : list name) : bool := existsb (Pos.eqb x) l.
(* an expression mentions only known names and points and those that it binds *)
Fixpoint mentions_only (known known_points : list name) (t : tree) : bool :=
  let again := mentions_only known known_points in
  match t with
  | Number _ | Unknown => true
  | Name x => is_in x known
  | Neg a | Call1 _ a => again a
  | Add a b | Mul a b | Div a b | Pow a b | Call2 _ a b => again a && again b
  | Call3 _ a b e => again a && again b && again e
  | Sum k a b e | Product k a b e => again a && again b && mentions_only (k :: known) known_points e
  | Mean x d e => again d && mentions_only known (x :: known_points) e
  | Total x | Chi x => is_in x known_points
  | ChiOf x a | Index x a => is_in x known_points && again a
  end.
(* the names that stand in an expression *)
Fixpoint names_in (t : tree) : list name :=
  match t with
  | Number _ | Unknown | Total _ | Chi _ => []
  | Name x => [x]
  | Neg a | Call1 _ a | ChiOf _ a | Index _ a => names_in a
  | Add a b | Mul a b | Div a b | Pow a b | Call2 _ a b | Mean _ a b => names_in a ++ names_in b
  | Call3 _ a b e | Sum _ a b e | Product _ a b e => names_in a ++ names_in b ++ names_in e
  end.
Definition closed (t : tree) : bool := mentions_only (names_in t) [] t.

Lemma is_in_iff x l : is_in x l = true <-> In x l.
Proof.
  unfold is_in. rewrite existsb_exists. split; [intros [y [Y E]]; apply Pos.eqb_eq in E; now subst|]. intros H. exists x. split; [exact H|apply Pos.eqb_refl].
Qed.
Lemma sum_terms_ext n f g : forall lo, (forall i, f i = g i) -> sum_terms n lo f = sum_terms n lo g.
Proof. induction n as [|n IH]; intros lo H; cbn [sum_terms]; [reflexivity|]. now rewrite H, (IH _ H). Qed.
Lemma product_terms_ext n f g : forall lo, (forall i, f i = g i) -> product_terms n lo f = product_terms n lo g.
Proof. induction n as [|n IH]; intros lo H; cbn [product_terms]; [reflexivity|]. now rewrite H, (IH _ H). Qed.
Lemma over_range_ext x y f g : (forall m n, f m n = g m n) -> over_range x y f = over_range x y g.
Proof.
  intros H. unfold over_range. destruct x, y; cbn [both]; try reflexivity. destruct (integer_of r), (integer_of r0); try reflexivity. apply H.
Qed.
Lemma cube_total_ext n : forall f g, (forall s, f s = g s) -> cube_total n f = cube_total n g.
Proof. induction n as [|n IH]; intros f g H; cbn [cube_total]; [apply H|]. now rewrite (IH _ (fun s => g (false :: s)) (fun s => H _)), (IH _ (fun s => g (true :: s)) (fun s => H _)). Qed.
Lemma mean_over_ext x f g : (forall s, f s = g s) -> mean_over x f = mean_over x g.
Proof. intros H. unfold mean_over. destruct (integer_of x); [|reflexivity]. destruct (Z_lt_dec z 0); [reflexivity|]. now rewrite (cube_total_ext _ f g H). Qed.
Lemma bind_agree rho sigma k x (l : list name) : (forall y, In y l -> rho y = sigma y) -> forall y, In y (k :: l) -> bind rho k x y = bind sigma k x y.
Proof. intros H y [<-|J]; unfold bind; [now rewrite Pos.eqb_refl|]. destruct (Pos.eqb y k); [reflexivity|now apply H]. Qed.
Lemma bind_point_agree pts pts' x s (l : list name) : (forall y, In y l -> pts y = pts' y) -> forall y, In y (x :: l) -> bind_point pts x s y = bind_point pts' x s y.
Proof. intros H y [<-|J]; unfold bind_point; [now rewrite Pos.eqb_refl|]. destruct (Pos.eqb y x); [reflexivity|now apply H]. Qed.
Lemma meaning_ext t : forall known known_points rho sigma pts pts', mentions_only known known_points t = true ->
  (forall x, In x known -> rho x = sigma x) -> (forall x, In x known_points -> pts x = pts' x) -> meaning_at pts rho t = meaning_at pts' sigma t.
Proof.
  induction t; intros K KP rho sigma pts pts' H E F; cbn [mentions_only] in H; cbn [meaning_at]; try reflexivity.
  all: repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  all: try (rewrite (IHt K KP rho sigma pts pts') by assumption).
  all: try (rewrite (IHt1 K KP rho sigma pts pts') by assumption).
  all: try reflexivity.
  all: try (rewrite (IHt2 K KP rho sigma pts pts') by assumption; reflexivity).
  all: try match goal with H : is_in _ _ = true |- _ => apply is_in_iff in H end.
  - now rewrite E.
  - now rewrite (IHt2 K KP rho sigma pts pts'), (IHt3 K KP rho sigma pts pts') by assumption.
  - rewrite (IHt2 K KP rho sigma pts pts') by assumption. apply over_range_ext. intros m n. apply sum_terms_ext. intros i.
    apply (IHt3 (k :: K) KP); [assumption| |exact F]. now apply bind_agree.
  - rewrite (IHt2 K KP rho sigma pts pts') by assumption. apply over_range_ext. intros m n. apply product_terms_ext. intros i.
    apply (IHt3 (k :: K) KP); [assumption| |exact F]. now apply bind_agree.
  - destruct (meaning_at pts' sigma t1); [|reflexivity]. apply mean_over_ext. intros s. apply (IHt2 K (x :: KP)); [assumption|exact E|]. now apply bind_point_agree.
  - now rewrite F.
  - now rewrite F.
  - now rewrite F.
  - now rewrite F.
Qed.
Lemma closed_ext t rho sigma pts pts' : closed t = true -> (forall x, In x (names_in t) -> rho x = sigma x) -> meaning_at pts rho t = meaning_at pts' sigma t.
Proof. intros H E. apply (meaning_ext t (names_in t) []); [exact H|exact E|intros x []]. Qed.

(* --- the point of a mean --- *)
(* total(x), chi(x), chi(x, m), x[j] replaced *)
Fixpoint replaced (x : name) (total chi : tree) (block index : tree -> tree) (t : tree) : tree :=
  let again := replaced x total chi block index in
  match t with
  | Number _ | Name _ | Unknown => t
  | Neg a => Neg (again a) | Add a b => Add (again a) (again b) | Mul a b => Mul (again a) (again b) | Div a b => Div (again a) (again b)
  | Pow a b => Pow (again a) (again b) | Call1 f a => Call1 f (again a) | Call2 f a b => Call2 f (again a) (again b)
  | Call3 f a b e => Call3 f (again a) (again b) (again e)
  | Sum k a b e => Sum k (again a) (again b) (again e) | Product k a b e => Product k (again a) (again b) (again e)
  | Mean y d e => Mean y (again d) (again e)
  | Total y => if Pos.eqb y x then total else t
  | Chi y => if Pos.eqb y x then chi else t
  | ChiOf y m => if Pos.eqb y x then block m else ChiOf y (again m)
  | Index y j => if Pos.eqb y x then index j else Index y (again j)
  end.
(* the m of chi(x, m), the j of x[j] *)
Fixpoint uses_of (degrees : bool) (x : name) (t : tree) : list tree :=
  let again := uses_of degrees x in
  match t with
  | Number _ | Name _ | Unknown | Total _ | Chi _ => []
  | Neg a | Call1 _ a => again a
  | Add a b | Mul a b | Div a b | Pow a b | Call2 _ a b | Mean _ a b => again a ++ again b
  | Call3 _ a b e | Sum _ a b e | Product _ a b e => again a ++ again b ++ again e
  | ChiOf y m => if Pos.eqb y x then if degrees then [m] else [] else again m
  | Index y j => if Pos.eqb y x then if degrees then [] else [j] else again j
  end.
(* nothing binds a name that is to be avoided, nor the point again; hidden names do not stand in it *)
Fixpoint replaceable (x : name) (avoid hidden : list name) (t : tree) : bool :=
  let again := replaceable x avoid hidden in
  match t with
  | Number _ | Unknown | Total _ | Chi _ => true
  | Name y => negb (is_in y hidden)
  | Neg a | Call1 _ a => again a
  | Add a b | Mul a b | Div a b | Pow a b | Call2 _ a b => again a && again b
  | Call3 _ a b e => again a && again b && again e
  | Sum k a b e | Product k a b e => negb (is_in k avoid) && negb (is_in k hidden) && again a && again b && again e
  | Mean y d e => negb (Pos.eqb y x) && again d && again e
  | ChiOf y m => if Pos.eqb y x then true else again m
  | Index y j => if Pos.eqb y x then true else again j
  end.
(* the valuations and points of a body and of what replaces it *)
Record beside (x : name) (avoid hidden : list name) (base : valuation) (s s' : list bool) (pts pts' : points) (rho sigma : valuation) : Prop := {
  same_names : forall y, ~ In y hidden -> rho y = sigma y;
  fixed_names : forall y, In y avoid -> sigma y = base y;
  the_point : pts x = s; the_other : pts' x = s'; same_points : forall y, y <> x -> pts y = pts' y }.
Lemma beside_bind x av hi base s s' pts pts' rho sigma k r : ~ In k av -> ~ In k hi ->
  beside x av hi base s s' pts pts' rho sigma -> beside x av hi base s s' pts pts' (bind rho k r) (bind sigma k r).
Proof.
  intros A B [S F P O Q]. split; auto.
  - intros y Y. unfold bind. destruct (Pos.eqb y k); [reflexivity|now apply S].
  - intros y Y. unfold bind. destruct (Pos.eqb_spec y k) as [->|]; [contradiction|now apply F].
Qed.
Lemma beside_point x av hi base s s' pts pts' rho sigma y r : y <> x ->
  beside x av hi base s s' pts pts' rho sigma -> beside x av hi base s s' (bind_point pts y r) (bind_point pts' y r) rho sigma.
Proof.
  intros A [S F P O Q]. split; auto; unfold bind_point.
  - destruct (Pos.eqb_spec x y); [congruence|exact P].
  - destruct (Pos.eqb_spec x y); [congruence|exact O].
  - intros z Z. destruct (Pos.eqb z y); [reflexivity|now apply Q].
Qed.
Lemma not_in_false x l : negb (is_in x l) = true -> ~ In x l.
Proof. intros H J. apply is_in_iff in J. rewrite J in H. discriminate. Qed.
Lemma replaced_meaning x av hi base s s' total chi block index :
  (forall pts pts' rho sigma, beside x av hi base s s' pts pts' rho sigma ->
     meaning_at pts' sigma total = Some (total_of s) /\ meaning_at pts' sigma chi = Some (product_of s)) ->
  forall t,
  (forall m pts pts' rho sigma, In m (uses_of true x t) -> beside x av hi base s s' pts pts' rho sigma -> meaning_at pts rho (ChiOf x m) = meaning_at pts' sigma (block m)) ->
  (forall j pts pts' rho sigma, In j (uses_of false x t) -> beside x av hi base s s' pts pts' rho sigma -> meaning_at pts rho (Index x j) = meaning_at pts' sigma (index j)) ->
  replaceable x av hi t = true ->
  forall pts pts' rho sigma, beside x av hi base s s' pts pts' rho sigma ->
  meaning_at pts rho t = meaning_at pts' sigma (replaced x total chi block index t).
Proof.
  intros HT. induction t; intros HB HI R pts pts' rho sigma B; cbn [replaceable] in R; cbn [replaced]; try reflexivity.
  all: cbn [uses_of] in HB, HI.
  all: repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  all: repeat match goal with H : negb (is_in _ _) = true |- _ => apply not_in_false in H end.
  all: try (cbn [meaning_at]; rewrite IHt with (pts' := pts') (sigma := sigma); [|intros; apply HB; auto with datatypes|intros; apply HI; auto with datatypes|assumption|exact B]; reflexivity).
  all: try (cbn [meaning_at]; rewrite IHt1 with (pts' := pts') (sigma := sigma); [|intros; apply HB; auto with datatypes|intros; apply HI; auto with datatypes|assumption|exact B]).
  all: try (rewrite IHt2 with (pts' := pts') (sigma := sigma); [|intros; apply HB; auto with datatypes|intros; apply HI; auto with datatypes|assumption|exact B]; try reflexivity).
  - (* Name *) cbn [meaning_at]. f_equal. now apply (same_names _ _ _ _ _ _ _ _ _ _ B).
  - (* Call3 *) rewrite IHt3 with (pts' := pts') (sigma := sigma); [|intros; apply HB; auto with datatypes|intros; apply HI; auto with datatypes|assumption|exact B]. reflexivity.
  - (* Sum *) apply over_range_ext. intros m n. apply sum_terms_ext. intros i. apply IHt3; [intros; apply HB; auto with datatypes|intros; apply HI; auto with datatypes|assumption|now apply beside_bind].
  - (* Product *) apply over_range_ext. intros m n. apply product_terms_ext. intros i. apply IHt3; [intros; apply HB; auto with datatypes|intros; apply HI; auto with datatypes|assumption|now apply beside_bind].
  - (* Mean *) match goal with H : negb (Pos.eqb _ _) = true |- _ => apply negb_true_iff, Pos.eqb_neq in H end.
    destruct (meaning_at pts' sigma (replaced x total chi block index t1)); [|reflexivity]. apply mean_over_ext. intros r'. apply IHt2; [intros; apply HB; auto with datatypes|intros; apply HI; auto with datatypes|assumption|now apply beside_point].
  - (* Total *) destruct (Pos.eqb_spec x0 x) as [->|N]; cbn [meaning_at].
    + rewrite (the_point _ _ _ _ _ _ _ _ _ _ B). symmetry. exact (proj1 (HT _ _ _ _ B)).
    + now rewrite (same_points _ _ _ _ _ _ _ _ _ _ B x0 N).
  - (* Chi *) destruct (Pos.eqb_spec x0 x) as [->|N]; cbn [meaning_at].
    + rewrite (the_point _ _ _ _ _ _ _ _ _ _ B). symmetry. exact (proj2 (HT _ _ _ _ B)).
    + now rewrite (same_points _ _ _ _ _ _ _ _ _ _ B x0 N).
  - (* ChiOf *) destruct (Pos.eqb_spec x0 x) as [->|N].
    + apply HB; [now left|exact B].
    + cbn [meaning_at]. rewrite (IHt HB HI R pts pts' rho sigma B). now rewrite (same_points _ _ _ _ _ _ _ _ _ _ B x0 N).
  - (* Index *) destruct (Pos.eqb_spec x0 x) as [->|N].
    + apply HI; [now left|exact B].
    + cbn [meaning_at]. rewrite (IHt HB HI R pts pts' rho sigma B). now rewrite (same_points _ _ _ _ _ _ _ _ _ _ B x0 N).
Qed.

(* --- trees that differ in bound names, under an instance of free names --- *)
Definition tree_eq_dec (a b : tree) : {a = b} + {a <> b}.
Proof. repeat (decide equality; try apply Pos.eq_dec; try apply Z.eq_dec). Defined.
Definition same_tree (a b : tree) : bool := if tree_eq_dec a b then true else false.
(* whether x and y are bound by the same binder; None: both are free *)
Fixpoint paired (ps : list (name * name)) (x y : name) : option bool :=
  match ps with [] => None | (p, q) :: r => if Pos.eqb x p then Some (Pos.eqb y q) else if Pos.eqb y q then Some false else paired r x y end.
Definition is_paired (ps : list (name * name)) (x y : name) : bool := match paired ps x y with Some b => b | None => false end.
Definition function1_eq_dec (f g : function1) : {f = g} + {f <> g}. Proof. decide equality. Defined.
Definition function2_eq_dec (f g : function2) : {f = g} + {f <> g}. Proof. decide equality. Defined.
Definition function3_eq_dec (f g : function3) : {f = g} + {f <> g}. Proof. decide equality. Defined.
(* a, with what the instance gives for its free names, is b *)
Fixpoint matches (inst : name -> option tree) (ps pps : list (name * name)) (a b : tree) : bool :=
  let again := matches inst ps pps in
  match a, b with
  | Number m, Number n => Z.eqb m n
  | Name x, _ =>
      let free := negb (is_in x (map fst ps)) && forallb (fun y => negb (is_in y (map snd ps))) (names_in b) && closed b
                  && match inst x with Some e => same_tree e b | None => false end in
      match b with Name y => match paired ps x y with Some r => r | None => free end | _ => free end
  | Neg a, Neg b => again a b
  | Add a a', Add b b' | Mul a a', Mul b b' | Div a a', Div b b' | Pow a a', Pow b b' => again a b && again a' b'
  | Call1 f a, Call1 g b => (if function1_eq_dec f g then true else false) && again a b
  | Call2 f a a', Call2 g b b' => (if function2_eq_dec f g then true else false) && again a b && again a' b'
  | Call3 f a a' a1, Call3 g b b' b1 => (if function3_eq_dec f g then true else false) && again a b && again a' b' && again a1 b1
  | Sum k a a' e, Sum l b b' f | Product k a a' e, Product l b b' f => again a b && again a' b' && matches inst ((k, l) :: ps) pps e f
  | Mean x a e, Mean y b f => again a b && matches inst ps ((x, y) :: pps) e f
  | Total x, Total y | Chi x, Chi y => is_paired pps x y
  | ChiOf x a, ChiOf y b | Index x a, Index y b => is_paired pps x y && again a b
  | _, _ => false
  end.
Definition alike : tree -> tree -> bool := matches (fun x => Some (Name x)) [] [].

Lemma same_tree_eq a b : same_tree a b = true -> a = b.
Proof. unfold same_tree. destruct (tree_eq_dec a b); [auto|discriminate]. Qed.
(* the valuations of a and of b; sigma0 and rho0 are those outside of all binders *)
Definition named (ps : list (name * name)) (sigma0 rho0 sigma rho : valuation) : Prop :=
  (forall x y, paired ps x y = Some true -> sigma x = rho y) /\
  (forall x, ~ In x (map fst ps) -> sigma x = sigma0 x) /\ (forall y, ~ In y (map snd ps) -> rho y = rho0 y).
Lemma named_bind ps sigma0 rho0 sigma rho k l r : named ps sigma0 rho0 sigma rho -> named ((k, l) :: ps) sigma0 rho0 (bind sigma k r) (bind rho l r).
Proof.
  intros [P [A B]]. split; [|split].
  - intros x y. cbn [paired]. unfold bind. destruct (Pos.eqb_spec x k) as [->|N].
    + intros H. inversion H as [E]. now rewrite E.
    + destruct (Pos.eqb y l); [discriminate|apply P].
  - intros x X. unfold bind. destruct (Pos.eqb_spec x k) as [->|N]; [exfalso; apply X; now left|]. apply A. intros J. apply X. now right.
  - intros x X. unfold bind. destruct (Pos.eqb_spec x l) as [->|N]; [exfalso; apply X; now left|]. apply B. intros J. apply X. now right.
Qed.
Definition pointed (pps : list (name * name)) (pts pts' : points) : Prop := forall x y, is_paired pps x y = true -> pts x = pts' y.
Lemma pointed_bind pps pts pts' x y s : pointed pps pts pts' -> pointed ((x, y) :: pps) (bind_point pts x s) (bind_point pts' y s).
Proof.
  intros P a b. unfold is_paired. cbn [paired]. unfold bind_point. destruct (Pos.eqb_spec a x) as [->|N].
  - intros H. now rewrite H.
  - destruct (Pos.eqb b y); [discriminate|apply P].
Qed.
Lemma matches_meaning inst sigma0 rho0 : (forall x e, inst x = Some e -> meaning rho0 e = Some (sigma0 x)) ->
  forall a ps pps b sigma rho pts pts', matches inst ps pps a b = true -> named ps sigma0 rho0 sigma rho -> pointed pps pts pts' ->
  meaning_at pts sigma a = meaning_at pts' rho b.
Proof.
  intros I. induction a; intros ps pps b sigma rho pts pts' H N P.
  2: { assert (F : negb (is_in x (map fst ps)) && forallb (fun y => negb (is_in y (map snd ps))) (names_in b) && closed b
                  && match inst x with Some e => same_tree e b | None => false end = true -> meaning_at pts sigma (Name x) = meaning_at pts' rho b).
    { clear H. intros H. apply andb_prop in H. destruct H as [H E]. apply andb_prop in H. destruct H as [H C]. apply andb_prop in H. destruct H as [X Y].
      apply not_in_false in X. destruct (inst x) as [e|] eqn:IX; [|discriminate]. apply same_tree_eq in E. subst e. specialize (I x b IX).
      cbn [meaning_at]. rewrite (proj1 (proj2 N) x X), <- I. apply closed_ext; [exact C|]. intros y J. symmetry. apply (proj2 (proj2 N)).
      rewrite forallb_forall in Y. now apply not_in_false, Y. }
    cbn [matches] in H. destruct b; try (exact (F H)). destruct (paired ps x x0) as [[]|] eqn:Q; [|discriminate|exact (F H)].
    cbn [meaning_at]. f_equal. exact (proj1 N x x0 Q). }
  all: destruct b; cbn [matches] in H; try discriminate; cbn [meaning_at].
  all: repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  all: repeat match goal with H : (if ?d then true else false) = true |- _ => destruct d; [subst|discriminate] end.
  all: try reflexivity.
  all: try (rewrite (IHa ps pps _ sigma rho pts pts') by eassumption).
  all: try (rewrite (IHa1 ps pps _ sigma rho pts pts') by eassumption).
  all: try match goal with H : is_paired _ _ _ = true |- _ => apply P in H; rewrite ?H end.
  all: try reflexivity.
  all: try (rewrite (IHa2 ps pps _ sigma rho pts pts') by eassumption; reflexivity).
  - apply Z.eqb_eq in H. now subst.
  - rewrite (IHa2 ps pps _ sigma rho pts pts'), (IHa3 ps pps _ sigma rho pts pts') by eassumption. reflexivity.
  - rewrite (IHa2 ps pps _ sigma rho pts pts') by eassumption. apply over_range_ext. intros m n. apply sum_terms_ext. intros i.
    eapply IHa3; [eassumption|now apply named_bind|exact P].
  - rewrite (IHa2 ps pps _ sigma rho pts pts') by eassumption. apply over_range_ext. intros m n. apply product_terms_ext. intros i.
    eapply IHa3; [eassumption|now apply named_bind|exact P].
  - destruct (meaning_at pts' rho b1); [|reflexivity]. apply mean_over_ext. intros s. eapply IHa2; [eassumption|exact N|now apply pointed_bind].
Qed.
Lemma alike_meaning a b rho : alike a b = true -> meaning rho a = meaning rho b.
Proof.
  intros H. apply (matches_meaning (fun x => Some (Name x)) rho rho) with (ps := []) (pps := []); auto.
  - intros x e E. inversion E. reflexivity.
  - split; [discriminate|]. split; auto.
  - intros x y. discriminate.
Qed.

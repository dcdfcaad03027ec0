(* Theorems on cells and the distinctions of cases, docs/PROOF-FORMAT.md, sections 3 and 5. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerEnter CheckerEntered CheckerLocal CheckerClosing.
Import ListNotations.
Open Scope R_scope.

Definition point (c : cell) (u : valuation) : valuation := names_of (map_of c) u.
(* for all values of the coordinates whose point is in the domain, the link holds *)
Definition on_cell (s : statement) (l : link) (c : cell) : Prop :=
  forall u, inside c u -> in_domain s (point c u) -> link_holds (point c u) l.
Definition on_domain (s : statement) (l : link) : Prop := forall rho, in_domain s rho -> link_holds rho l.

Definition same_kind (a b : kind) : bool :=
  match a, b with Int, Int | Nat, Nat | Real, Real | Half, Half | Positive, Positive | Unit, Unit => true | _, _ => false end.
Definition kinds_within (a b : list (name * kind)) : bool :=
  forallb (fun x => match lookup (fst x) a with Some k => same_kind k (snd x) | None => false end) b.
Definition maps_within (a b : list (name * poly)) : bool :=
  forallb (fun x => match lookup (fst x) a with Some p => equal p (snd x) | None => false end) b.
Definition same_cell (a b : cell) : bool :=
  kinds_within (kinds a) (kinds b) && kinds_within (kinds b) (kinds a)
  && maps_within (map_of a) (map_of b) && maps_within (map_of b) (map_of a)
  && match facts a, facts b with [], [] => true | _, _ => false end.

Definition without {A} (t : name) (l : list (name * A)) : list (name * A) := filter (fun x => negb (Pos.eqb (fst x) t)) l.
Definition child (c : cell) (s : list (name * poly)) (ks : list (name * kind)) : cell :=
  {| kinds := ks; map_of := map (fun x => (fst x, substitute s (snd x))) (map_of c); facts := [] |}.
(* t replaced by p, and t then of this kind *)
Definition with_kind (c : cell) (t : name) (p : poly) (k : kind) : cell := child c [(t, p)] ((t, k) :: without t (kinds c)).
Definition with_number (c : cell) (t : name) (q : Q) : cell := child c [(t, number q)] (without t (kinds c)).

(* a constraint's polynomial on the cell; > 0 of an integral polynomial is >= 0 of that less 1 *)
Definition constraint_polynomial (c : cell) (k : constraint) : result (condition * poly) :=
  let! v := hint_at c (map_of c) (form k) in
  let! p := polynomial_of v in
  Ok match says k with
     | IsPositive => if integral c p then (NotNegative, subtract p one) else (IsPositive, p)
     | d => (d, p)
     end.
Inductive split :=
| ByBound (i : nat) | BySign | ByValue (m : nat) | ByResidue (m : nat) | ByComparison (u : name) | At (q : Q) | AtZero
| OnLattice (w : Q) (o : tree) (u : name).
Definition degree_at_most_1 (p : poly) : bool :=
  forallb (fun t => match fst t with [] => true | [(_, 1%positive)] => true | _ => false end) p.
Definition strictly (a b : Q) : bool := less a b.
Definition children (s : statement) (c : cell) (t : name) (d : split) : result (list cell) :=
  let T := variable t in
  match lookup t (kinds c), d with
  | Some k, ByBound i =>
      match nth_error (constraints s) i with
      | None => No (NotShown 200)
      | Some x =>
          let! r := constraint_polynomial c x in
          let p := snd r in
          let a := coefficient [(t, 1%positive)] p in
          let rest := subtract p (scale a T) in
          let! _ := need (negb (is_zero_number a) && degree_at_most_1 p && free t rest) 201 in
          let image := scale (Qinv a) (subtract T rest) in
          match k, fst r with
          | _, Modulo2 _ => No (NotShown 202)
          | Int, NotNegative => let! _ := need ((Qeq_bool a 1 || Qeq_bool a (-(1))) && integral c rest && integral c p) 203 in
                                Ok [with_kind c t image Nat]
          | Real, NotNegative => Ok [with_kind c t image Half]
          | Real, IsPositive => Ok [with_kind c t image Positive]
          | _, _ => No (NotShown 204)
          end
      end
  | Some Int, BySign => Ok [with_kind c t T Nat; with_kind c t (subtract (negate one) T) Nat]
  | Some Real, BySign => Ok [with_kind c t T Half; with_kind c t (negate T) Half]
  | Some Nat, ByValue m =>
      let! _ := need (Nat.leb 1 m && Nat.leb m 2000) 205 in
      Ok (map (fun i => with_number c t (inject_Z (Z.of_nat i))) (seq 0 m)
          ++ [with_kind c t (add T (integer (Z.of_nat m))) Nat])
  | Some k, ByResidue m =>
      let! _ := need (integer_kind k && Nat.leb 2 m && Nat.leb m 60) 206 in
      Ok (map (fun i => with_kind c t (add (scale (inject_Z (Z.of_nat m)) T) (integer (Z.of_nat i))) k) (seq 0 m))
  | Some Nat, ByComparison v =>
      let! _ := need (negb (Pos.eqb v t) && match lookup v (kinds c) with Some Nat => true | _ => false end) 207 in
      Ok [child c [(v, add T (variable v))] (kinds c); child c [(t, add (add (variable v) one) T)] (kinds c)]
  | Some Half, ByComparison v | Some Positive, ByComparison v =>
      let! _ := need (negb (Pos.eqb v t) && match lookup v (kinds c) with Some Half | Some Positive => true | _ => false end) 212 in
      Ok [child c [(v, add T (variable v))] ((v, Half) :: without v (kinds c));
          child c [(t, add (variable v) T)] ((t, Half) :: without t (kinds c))]
  | Some Half, AtZero => Ok [with_number c t 0; with_kind c t T Positive]
  | Some Real, At q => Ok [with_kind c t (add (number q) T) Half; with_kind c t (subtract (number q) T) Half]
  | Some Half, At q | Some Positive, At q =>
      let! _ := need (less 0 q) 208 in
      Ok [with_kind c t (add (number q) T) Half; with_kind c t (scale q T) Unit]
  | Some Unit, At q =>
      let! _ := need (less 0 q && less q 1) 209 in
      Ok [with_kind c t (scale q T) Unit; with_kind c t (add (number q) (scale (1 - q) T)) Unit]
  | Some Real, OnLattice w o v =>
      let! x := hint_at c (coordinates c) o in
      let! p := polynomial_of x in
      let! _ := need (negb (is_zero_number w) && negb (Pos.eqb v t) && degree_at_most_1 p && free t p && free v p
                      && match lookup v (kinds c) with None => true | _ => false end
                      && forallb (fun x => free v (snd x)) (map_of c)) 210 in
      Ok [child c [(t, add p (scale w (add T (variable v))))] ((t, Int) :: (v, Unit) :: without t (kinds c))]
  | _, _ => No (NotShown 211)
  end.
Fixpoint same_cells (a b : list cell) : bool :=
  match a, b with [], [] => true | x :: a', y :: b' => same_cell x y && same_cells a' b' | _, _ => false end.

(* --- soundness --- *)
Lemma same_kind_eq a b : same_kind a b = true -> a = b. Proof. destruct a, b; cbn; congruence. Qed.
Lemma maps_same a b u : maps_within a b = true -> maps_within b a = true -> names_of a u = names_of b u.
Proof.
  intros A B. apply functional_extensionality. intros x. unfold names_of. destruct (lookup x a) as [p|] eqn:E, (lookup x b) as [q|] eqn:F; auto.
  - apply lookup_in in F. unfold maps_within in A. rewrite forallb_forall in A. specialize (A _ F). cbn [fst snd] in A. rewrite E in A. now apply equal_sound.
  - apply lookup_in in E. unfold maps_within in B. rewrite forallb_forall in B. specialize (B _ E). cbn [fst snd] in B. rewrite F in B. discriminate.
  - apply lookup_in in F. unfold maps_within in A. rewrite forallb_forall in A. specialize (A _ F). cbn [fst snd] in A. rewrite E in A. discriminate.
Qed.
Lemma same_cell_sound a b u : same_cell a b = true -> inside b u -> inside a u /\ point a u = point b u.
Proof.
  unfold same_cell. intros H I. apply andb_prop in H. destruct H as [H F]. apply andb_prop in H. destruct H as [H M2]. apply andb_prop in H. destruct H as [H M1].
  apply andb_prop in H. destruct H as [K1 K2]. split; [|now apply maps_same]. split.
  - intros x k E. apply lookup_in in E. unfold kinds_within in K2. rewrite forallb_forall in K2. specialize (K2 _ E). cbn [fst snd] in K2.
    destruct (lookup x (kinds b)) as [k'|] eqn:L; [|discriminate]. apply same_kind_eq in K2. subst k'. now apply (proj1 I).
  - destruct (facts a); [intros f []|discriminate].
Qed.
Lemma on_same_cell s l a b : same_cell a b = true -> on_cell s l a -> on_cell s l b.
Proof. intros H A u I D. destruct (same_cell_sound a b u H I) as [J E]. rewrite <- E in *. now apply A. Qed.
Lemma lookup_map {A B} (f : A -> B) x l : lookup x (map (fun y => (fst y, f (snd y))) l) = match lookup x l with Some a => Some (f a) | None => None end.
Proof. induction l as [|[y a] l IH]; cbn [map lookup fst snd]; [reflexivity|]. destruct (Pos.eqb x y); auto. Qed.
Lemma child_point c s ks u w : (forall x, w x = match lookup x s with Some q => ev u q | None => u x end) -> point (child c s ks) u = point c w.
Proof.
  intros H. unfold point, child. cbn [map_of]. apply functional_extensionality. intros x. unfold names_of. rewrite lookup_map.
  destruct (lookup x (map_of c)); [|reflexivity]. now apply ev_substitute.
Qed.
Lemma lookup_without {A} x t (l : list (name * A)) k : lookup x (without t l) = Some k -> x <> t /\ lookup x l = Some k.
Proof.
  induction l as [|[y a] l IH]; cbn [without filter lookup fst]; [discriminate|]. destruct (Pos.eqb_spec y t) as [->|Y]; cbn [negb].
  - intros H. destruct (IH H) as [N L]. split; [exact N|]. cbn [lookup]. destruct (Pos.eqb_spec x t); [contradiction|exact L].
  - cbn [lookup]. destruct (Pos.eqb_spec x y) as [->|]; [auto|exact IH].
Qed.
Lemma bind_same u x r : bind u x r x = r. Proof. unfold bind. now rewrite Pos.eqb_refl. Qed.
Lemma bind_other u x r y : y <> x -> bind u x r y = u y. Proof. intros H. unfold bind. destruct (Pos.eqb_spec y x); [contradiction|reflexivity]. Qed.
(* the point of the parent seen in a child where t is p *)
Lemma into_kind c u t p k r : inside c u -> kind_holds k r -> ev (bind u t r) p = u t ->
  inside (with_kind c t p k) (bind u t r) /\ point (with_kind c t p k) (bind u t r) = point c u.
Proof.
  intros [K _] R E. split.
  - split; [|intros f []]. intros x k'. cbn [with_kind child kinds lookup]. destruct (Pos.eqb_spec x t) as [->|N].
    + intros H. inversion H; subst. now rewrite bind_same.
    + intros H. apply lookup_without in H. destruct H as [_ H]. rewrite bind_other by exact N. now apply K.
  - apply child_point. intros x. cbn [lookup]. destruct (Pos.eqb_spec x t) as [->|N]; [now symmetry|]. now rewrite bind_other.
Qed.
Lemma into_number c u t q : inside c u -> Q2R q = u t -> inside (with_number c t q) u /\ point (with_number c t q) u = point c u.
Proof.
  intros [K _] E. split.
  - split; [|intros f []]. intros x k'. cbn [with_number child kinds]. intros H. apply lookup_without in H. now apply K.
  - apply child_point. intros x. cbn [lookup]. destruct (Pos.eqb_spec x t) as [->|N]; [now rewrite ev_number|reflexivity].
Qed.
Lemma constraint_polynomial_sound c u k r : inside c u -> constraint_polynomial c k = Ok r -> constraint_holds (point c u) k ->
  match fst r with NotNegative => 0 <= ev u (snd r) | IsPositive => 0 < ev u (snd r)
  | Modulo2 m => exists z, ev u (snd r) = IZR z /\ (z mod 2 = m)%Z end.
Proof.
  intros I H [x [M C]]. unfold constraint_polynomial in H. apply andThen_ok in H. destruct H as [v [V H]]. apply andThen_ok in H. destruct H as [p [P H]].
  destruct (hint_at_sound c u _ _ v I V) as [_ E]. fold (point c u) in E. rewrite M in E. inversion E; subst. destruct (value_polynomial u v p P) as [W _].
  inversion H; subst. destruct (says k); cbn [fst snd]; rewrite W in C; auto. destruct (integral c p) eqn:N; cbn [fst snd]; auto.
  destruct (integral_sound I p N) as [z Z]. rewrite ev_subtract, ev_one, Z. rewrite Z in C. apply lt_IZR in C. rewrite <- minus_IZR. apply IZR_le. lia.
Qed.
Lemma Q2R_nonzero q : negb (is_zero_number q) = true -> Q2R q <> 0 /\ ~ (q == 0)%Q.
Proof.
  intros H. assert (Z : ~ (q == 0)%Q).
  { intros E. apply Qeq_bool_iff in E. unfold is_zero_number in H. rewrite E in H. discriminate. }
  split; [|exact Z]. intros E. apply Z, eqR_Qeq. now rewrite E, Q2R_number_0.
Qed.
Definition covers (c : cell) (l : list cell) (u : valuation) : Prop :=
  exists d w, In d l /\ inside d w /\ point d w = point c u.
Lemma one_child c u t p k r l : In (with_kind c t p k) l -> inside c u -> kind_holds k r -> ev (bind u t r) p = u t -> covers c l u.
Proof. intros H I R E. exists (with_kind c t p k), (bind u t r). split; [exact H|]. now apply into_kind. Qed.
Ltac at_values := repeat (rewrite ?ev_add, ?ev_subtract, ?ev_negate, ?ev_scale, ?ev_number, ?ev_integer, ?ev_one, ?ev_variable, ?bind_same).
Lemma integer_or_more n z : (0 <= z)%Z -> (exists i, (i < n)%nat /\ z = Z.of_nat i) \/ (Z.of_nat n <= z)%Z.
Proof. intros H. destruct (Z_lt_dec z (Z.of_nat n)); [left; exists (Z.to_nat z); lia|right; lia]. Qed.
Lemma Q2R_one_minus q : Q2R (1 - q) = 1 - Q2R q.
Proof. now rewrite Q2R_minus, Q2R_number_1. Qed.
Lemma children_cover s c t d l u : children s c t d = Ok l -> inside c u -> in_domain s (point c u) -> covers c l u.
Proof.
  intros H I D. unfold children in H. destruct (lookup t (kinds c)) as [k|] eqn:K; [|discriminate].
  pose proof (proj1 I t k K) as KT. destruct d.
  - (* bound *) destruct (nth_error (constraints s) i) as [x|] eqn:N; [|destruct k; discriminate].
    assert (G : (let! r := constraint_polynomial c x in
      let p := snd r in let a := coefficient [(t, 1%positive)] p in let rest := subtract p (scale a (variable t)) in
      let! _ := need (negb (is_zero_number a) && degree_at_most_1 p && free t rest) 201 in
      let image := scale (Qinv a) (subtract (variable t) rest) in
      match k, fst r with
      | _, Modulo2 _ => No (NotShown 202)
      | Int, NotNegative => let! _ := need ((Qeq_bool a 1 || Qeq_bool a (-(1))) && integral c rest && integral c p) 203 in Ok [with_kind c t image Nat]
      | Real, NotNegative => Ok [with_kind c t image Half]
      | Real, IsPositive => Ok [with_kind c t image Positive]
      | _, _ => No (NotShown 204) end) = Ok l) by (destruct k; exact H).
    clear H. apply andThen_ok in G. destruct G as [[cond p] [P G]]. cbn [fst snd] in G.
    set (a := coefficient [(t, 1%positive)] p) in *. set (rest := subtract p (scale a (variable t))) in *.
    apply andThen_ok in G. destruct G as [[] [Z G]]. apply need_and in Z. destruct Z as [Z F]. apply andb_prop in Z. destruct Z as [Z _].
    destruct (Q2R_nonzero a Z) as [A0 A1].
    pose proof (constraint_polynomial_sound c u x _ I P (proj1 (proj2 D) x (nth_error_In _ _ N))) as C. cbn [fst snd] in C.
    assert (RE : ev u rest = ev u p - Q2R a * u t) by (unfold rest; rewrite ev_subtract, ev_scale, ev_variable; ring).
    clearbody rest. assert (E : ev (bind u t (ev u p)) (scale (/ a) (subtract (variable t) rest)) = u t).
    { at_values. rewrite (free_ev t _ u rest F), RE, Q2R_inv by exact A1. field. exact A0. }
    destruct k, cond; try discriminate; try (inversion G; subst; eapply one_child; [now left|exact I|exact C|exact E]).
    apply andThen_ok in G. destruct G as [[] [Y G]]. apply need_and in Y. destruct Y as [_ Y]. inversion G; subst.
    eapply one_child; [now left|exact I| |exact E]. split; [exact (integral_sound I p Y)|exact C].
  - (* sign *) destruct k; try discriminate; inversion H; subst.
    + destruct KT as [z Z]. destruct (Z_le_dec 0 z).
      * apply (one_child c u t (variable t) Nat (u t)); auto; [now left| |now at_values]. split; [now exists z|]. rewrite Z. now apply IZR_le.
      * apply (one_child c u t (subtract (negate one) (variable t)) Nat (-1 - u t)); auto; [right; now left| |at_values; ring].
        split; [exists (-1 - z)%Z; rewrite Z, minus_IZR; reflexivity|]. rewrite Z, <- minus_IZR. apply IZR_le. lia.
    + destruct (Rle_dec 0 (u t)).
      * apply (one_child c u t (variable t) Half (u t)); auto; [now left|now at_values].
      * apply (one_child c u t (negate (variable t)) Half (- u t)); auto; [right; now left|cbn; lra|at_values; ring].
  - (* value *) destruct k; try discriminate. apply andThen_ok in H. destruct H as [[] [_ H]]. inversion H; subst. clear H. destruct KT as [[z Z] Z0].
    rewrite Z in Z0. apply le_IZR in Z0. destruct (integer_or_more m z Z0) as [[i [L ->]]|L].
    + exists (with_number c t (inject_Z (Z.of_nat i))), u. split.
      * apply in_or_app. left. apply in_map_iff. exists i. split; [reflexivity|]. apply in_seq. lia.
      * apply into_number; [exact I|]. now rewrite Q2R_inject.
    + apply (one_child c u t (add (variable t) (integer (Z.of_nat m))) Nat (IZR (z - Z.of_nat m))); auto.
      * apply in_or_app. right. now left. * split; [eexists; reflexivity|]. apply IZR_le. lia.
      * at_values. rewrite Z, minus_IZR. ring.
  - (* residue *) assert (G : (let! _ := need (integer_kind k && Nat.leb 2 m && Nat.leb m 60) 206 in
      Ok (map (fun i => with_kind c t (add (scale (inject_Z (Z.of_nat m)) (variable t)) (integer (Z.of_nat i))) k) (seq 0 m))) = Ok l) by (destruct k; exact H).
    clear H. apply andThen_ok in G. destruct G as [[] [N G]]. apply need_and in N. destruct N as [N _]. apply andb_prop in N. destruct N as [N M].
    apply Nat.leb_le in M. inversion G; subst. clear G.
    assert (Z : is_integer (u t)) by (destruct k; try discriminate; cbn in KT; tauto). destruct Z as [z Z].
    pose proof (Z.div_mod z (Z.of_nat m) ltac:(lia)) as DM. pose proof (Z.mod_pos_bound z (Z.of_nat m) ltac:(lia)) as MB.
    apply (one_child c u t (add (scale (inject_Z (Z.of_nat m)) (variable t)) (integer (Z.of_nat (Z.to_nat (z mod Z.of_nat m))))) k (IZR (z / Z.of_nat m))); auto.
    + apply in_map_iff. exists (Z.to_nat (z mod Z.of_nat m)). split; [reflexivity|]. apply in_seq. lia.
    + destruct k; try discriminate; cbn in KT |- *; [eexists; reflexivity|]. split; [eexists; reflexivity|]. apply IZR_le. apply Z.div_pos; [|lia].
      apply le_IZR. rewrite <- Z. tauto.
    + at_values. rewrite Q2R_inject, <- mult_IZR, <- plus_IZR, Z. f_equal. lia.
  - (* compare *)
    assert (HALF : forall l', (let! _ := need (negb (Pos.eqb u0 t) && match lookup u0 (kinds c) with Some Half | Some Positive => true | _ => false end) 212 in
      Ok [child c [(u0, add (variable t) (variable u0))] ((u0, Half) :: without u0 (kinds c));
          child c [(t, add (variable u0) (variable t))] ((t, Half) :: without t (kinds c))]) = Ok l' -> covers c l' u).
    { intros l' G. apply andThen_ok in G. destruct G as [[] [N G]]. apply need_and in N. destruct N as [N _]. apply negb_true_iff, Pos.eqb_neq in N.
      inversion G; subst. clear G. destruct (Rle_dec (u t) (u u0)).
      - apply (one_child c u u0 (add (variable t) (variable u0)) Half (u u0 - u t)); auto; [now left|cbn; lra|].
        at_values. rewrite bind_other by congruence. ring.
      - apply (one_child c u t (add (variable u0) (variable t)) Half (u t - u u0)); auto; [right; now left|cbn; lra|].
        at_values. rewrite bind_other by congruence. ring. }
    destruct k; try discriminate; try exact (HALF l H). clear HALF. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N M].
    destruct (lookup u0 (kinds c)) as [[]|] eqn:L; try discriminate. inversion H; subst. clear H. apply negb_true_iff, Pos.eqb_neq in N.
    destruct KT as [[z Z] Z0]. destruct (proj1 I u0 Nat L) as [[y Y] Y0]. rewrite Z in Z0. rewrite Y in Y0. apply le_IZR in Z0. apply le_IZR in Y0.
    destruct (Z_le_dec z y).
    + exists (child c [(u0, add (variable t) (variable u0))] (kinds c)), (bind u u0 (IZR (y - z))). split; [now left|]. split.
      * split; [|intros f []]. intros x k' E. cbn [child kinds] in E. destruct (Pos.eqb_spec x u0) as [->|X].
        -- rewrite bind_same. rewrite L in E. inversion E; subst. split; [eexists; reflexivity|]. apply IZR_le. lia.
        -- rewrite bind_other by exact X. now apply (proj1 I).
      * apply child_point. intros x. cbn [lookup]. destruct (Pos.eqb_spec x u0) as [->|X]; [|now rewrite bind_other].
        at_values. rewrite bind_other by congruence. rewrite Z, Y, minus_IZR. ring.
    + exists (child c [(t, add (add (variable u0) one) (variable t))] (kinds c)), (bind u t (IZR (z - y - 1))). split; [right; now left|]. split.
      * split; [|intros f []]. intros x k' E. cbn [child kinds] in E. destruct (Pos.eqb_spec x t) as [->|X].
        -- rewrite bind_same. rewrite K in E. inversion E; subst. split; [eexists; reflexivity|]. apply IZR_le. lia.
        -- rewrite bind_other by exact X. now apply (proj1 I).
      * apply child_point. intros x. cbn [lookup]. destruct (Pos.eqb_spec x t) as [->|X]; [|now rewrite bind_other].
        at_values. rewrite bind_other by congruence. rewrite Z, Y, !minus_IZR. ring.
  - (* at *) destruct k; try discriminate.
    + inversion H; subst. destruct (Rle_dec (Q2R q) (u t)).
      * apply (one_child c u t (add (number q) (variable t)) Half (u t - Q2R q)); auto; [now left|cbn; lra|at_values; ring].
      * apply (one_child c u t (subtract (number q) (variable t)) Half (Q2R q - u t)); auto; [right; now left|cbn; lra|at_values; ring].
    + apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply Q2R_less_0 in N. inversion H; subst. cbn in KT. destruct (Rle_dec (Q2R q) (u t)).
      * apply (one_child c u t (add (number q) (variable t)) Half (u t - Q2R q)); auto; [now left|cbn; lra|at_values; ring].
      * apply (one_child c u t (scale q (variable t)) Unit (u t / Q2R q)); auto; [right; now left| |at_values; field; lra].
        cbn. split; [apply Rmult_le_pos; [lra|apply Rlt_le, Rinv_0_lt_compat; lra]|apply (Rmult_lt_reg_r (Q2R q)); [lra|]; unfold Rdiv; rewrite Rmult_assoc, Rinv_l by lra; lra].
    + apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply Q2R_less_0 in N. inversion H; subst. cbn in KT. destruct (Rle_dec (Q2R q) (u t)).
      * apply (one_child c u t (add (number q) (variable t)) Half (u t - Q2R q)); auto; [now left|cbn; lra|at_values; ring].
      * apply (one_child c u t (scale q (variable t)) Unit (u t / Q2R q)); auto; [right; now left| |at_values; field; lra].
        cbn. split; [apply Rmult_le_pos; [lra|apply Rlt_le, Rinv_0_lt_compat; lra]|apply (Rmult_lt_reg_r (Q2R q)); [lra|]; unfold Rdiv; rewrite Rmult_assoc, Rinv_l by lra; lra].
    + apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N M]. apply Q2R_less_0 in N.
      assert (Q1 : Q2R q < 1).
      { unfold less in M. apply negb_true_iff in M. assert (X : (q < 1)%Q) by (apply Qnot_le_lt; intros X; apply Qle_bool_iff in X; congruence).
        apply Qlt_Rlt in X. now rewrite Q2R_number_1 in X. }
      inversion H; subst. cbn in KT. destruct (Rle_dec (Q2R q) (u t)).
      * apply (one_child c u t (add (number q) (scale (1 - q) (variable t))) Unit ((u t - Q2R q) / (1 - Q2R q))); auto;
          [right; now left| |at_values; rewrite Q2R_one_minus; field; lra].
        cbn. split; [apply Rmult_le_pos; [lra|apply Rlt_le, Rinv_0_lt_compat; lra]|].
        apply (Rmult_lt_reg_r (1 - Q2R q)); [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra.
      * apply (one_child c u t (scale q (variable t)) Unit (u t / Q2R q)); auto; [now left| |at_values; field; lra].
        cbn. split; [apply Rmult_le_pos; [lra|apply Rlt_le, Rinv_0_lt_compat; lra]|apply (Rmult_lt_reg_r (Q2R q)); [lra|]; unfold Rdiv; rewrite Rmult_assoc, Rinv_l by lra; lra].
  - (* zero *) destruct k; try discriminate. inversion H; subst. cbn in KT. destruct (Req_EM_T (u t) 0).
    + exists (with_number c t 0), u. split; [now left|]. apply into_number; [exact I|]. now rewrite Q2R_number_0.
    + apply (one_child c u t (variable t) Positive (u t)); auto; [right; now left|cbn; lra|now at_values].
  - (* lattice *) destruct k; try discriminate. apply andThen_ok in H. destruct H as [x [X H]]. apply andThen_ok in H. destruct H as [p [P H]].
    apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N FM]. apply andb_prop in N. destruct N as [N L].
    apply andb_prop in N. destruct N as [N FV]. apply andb_prop in N. destruct N as [N FT]. apply andb_prop in N. destruct N as [N _]. apply andb_prop in N. destruct N as [W VT].
    destruct (Q2R_nonzero w W) as [W0 _]. apply negb_true_iff, Pos.eqb_neq in VT. destruct (lookup u0 (kinds c)) eqn:LV; [discriminate|].
    inversion H; subst. clear H. set (y := (u t - ev u p) / Q2R w). set (n := Int_part y). destruct (base_Int_part y) as [B1 B2]. fold n in B1, B2.
    set (u' := bind (bind u u0 (y - IZR n)) t (IZR n)).
    exists (child c [(t, add p (scale w (add (variable t) (variable u0))))] ((t, Int) :: (u0, Unit) :: without t (kinds c))), u'. split; [now left|].
    assert (UT : u' t = IZR n) by apply bind_same. assert (UV : u' u0 = y - IZR n) by (unfold u'; rewrite bind_other by exact VT; apply bind_same).
    split.
    + split; [|intros f []]. intros z k'. cbn [child kinds lookup]. destruct (Pos.eqb_spec z t) as [->|ZT].
      * intros E. inversion E; subst. rewrite UT. eexists. reflexivity.
      * destruct (Pos.eqb_spec z u0) as [->|ZV].
        -- intros E. inversion E; subst. rewrite UV. cbn. lra.
        -- intros E. apply lookup_without in E. unfold u'. rewrite !bind_other by assumption. now apply (proj1 I).
    + assert (Q : point c (bind u u0 (u' u0)) = point c u).
      { unfold point. apply free_names. exact FM. }
      rewrite <- Q. apply child_point. intros z. cbn [lookup]. destruct (Pos.eqb_spec z t) as [->|ZT].
      * rewrite bind_other by congruence. at_values. rewrite UT, UV. unfold u'. rewrite (free_ev t _ _ p FT), (free_ev u0 _ u p FV).
        unfold y. field. exact W0.
      * rewrite UV. unfold u'. rewrite (bind_other _ t _ z ZT). reflexivity.
Qed.
Lemma same_cells_in a b d : same_cells a b = true -> In d b -> exists c, In c a /\ same_cell c d = true.
Proof.
  revert b. induction a as [|x a IH]; intros [|y b] H; cbn in H; try discriminate; [intros []|]. apply andb_prop in H. destruct H as [H K].
  intros [<-|J]; [exists x; split; [now left|exact H]|]. destruct (IH b K J) as [c [C E]]. exists c. split; [now right|exact E].
Qed.

(* The rule degree, docs/PROOF-FORMAT.md, section 5: an alternating sum of binomials against a product of powers of affine
   functions of the index, by differences. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import Statements Binomials CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerEnter CheckerEntered CheckerClosing CheckerCases CheckerRules CheckerTrees CheckerLocal CheckerTotals.
Import ListNotations.
Open Scope R_scope.

(* --- differences --- *)
(* g is a polynomial of degree at most n with coefficient a at the n-th power *)
Fixpoint has_degree (n : nat) (a : R) (g : Z -> R) : Prop :=
  match n with O => forall k, g k = a | S m => has_degree m (- INR n * a) (fun k => g k - g (k + 1)%Z) end.
Lemma has_degree_ext n : forall a b g h, (forall k, g k = h k) -> a = b -> has_degree n a g -> has_degree n b h.
Proof.
  induction n as [|n IH]; intros a b g h E -> H; cbn [has_degree] in *. intros k. now rewrite <- E.
  apply (IH (- INR (S n) * b) (- INR (S n) * b) (fun k => g k - g (k + 1)%Z)); [intros; now rewrite !E|reflexivity|exact H].
Qed.
Lemma has_degree_plus n : forall a b g h, has_degree n a g -> has_degree n b h -> has_degree n (a + b) (fun k => g k + h k).
Proof.
  induction n as [|n IH]; intros a b g h A B. intros k. now rewrite A, B.
  cbn [has_degree] in *. eapply has_degree_ext; [| |exact (IH _ _ _ _ A B)]; [intros; cbn beta; ring|ring].
Qed.
Lemma has_degree_scale n : forall a c g, has_degree n a g -> has_degree n (c * a) (fun k => c * g k).
Proof.
  induction n as [|n IH]; intros a c g A. intros k. now rewrite A.
  cbn [has_degree] in *. eapply has_degree_ext; [| |exact (IH _ c _ A)]; [intros; cbn beta; ring|ring].
Qed.
Lemma has_degree_next n : forall a g, has_degree n a g -> has_degree n a (fun k => g (k + 1)%Z).
Proof.
  induction n as [|n IH]; intros a g A. intros k. now rewrite A. cbn [has_degree] in *. exact (IH _ _ A).
Qed.
Lemma has_degree_more n : forall a g, has_degree n a g -> has_degree (S n) 0 g.
Proof.
  induction n as [|n IH]; intros a g A. intros k. rewrite !A. ring.
  change (has_degree (S n) (- INR (S (S n)) * 0) (fun k => g k - g (k + 1)%Z)). eapply has_degree_ext; [reflexivity| |exact (IH _ _ A)]. ring.
Qed.
Lemma has_degree_affine n : forall a g al be, has_degree n a g -> has_degree (S n) (al * a) (fun k => (al * IZR k + be) * g k).
Proof.
  induction n as [|n IH]; intros a g al be A.
  - intros k. rewrite !A, plus_IZR. change (INR 1) with 1. ring.
  - change (has_degree (S n) (- INR (S (S n)) * (al * a)) (fun k => (al * IZR k + be) * g k - (al * IZR (k + 1) + be) * g (k + 1)%Z)).
    eapply has_degree_ext; [| |exact (has_degree_plus (S n) _ _ _ _ (IH _ _ al be A) (has_degree_scale (S n) _ (- al) _ (has_degree_next (S n) _ _ A)))].
    + intros k. cbn beta. rewrite plus_IZR. ring.
    + rewrite (S_INR (S n)). ring.
Qed.
Lemma has_degree_power m : forall n a g al be, has_degree n a g -> has_degree (m + n) (al ^ m * a) (fun k => (al * IZR k + be) ^ m * g k).
Proof.
  induction m as [|m IH]; intros n a g al be A.
  - eapply has_degree_ext; [| |exact A]; intros; cbn; ring.
  - eapply has_degree_ext; [| |exact (has_degree_affine (m + n) _ _ al be (IH n a g al be A))]; [intros k; cbn [pow]; ring|cbn [pow]; ring].
Qed.
Definition sign (i : Z) : R := (- 1) ^ Z.to_nat i.
Definition alternating (d : nat) (g : Z -> R) : R := total_sum (S d) 0 (fun i => sign i * IZR (binomial d i) * g i).
Lemma alternating_step d g : alternating (S d) g = alternating d (fun k => g k - g (k + 1)%Z).
Proof.
  unfold alternating. rewrite (total_sum_ext (S (S d)) _ (fun i => sign i * IZR (binomial d i) * g i + sign i * IZR (binomial d (i - 1)) * g i)).
  2: { intros i _. cbn [binomial]. rewrite plus_IZR. ring. }
  rewrite total_sum_add, total_sum_last, (binomial_big d) by lia.
  change (total_sum (S (S d)) 0 (fun i => sign i * IZR (binomial d (i - 1)) * g i))
    with (sign 0 * IZR (binomial d (0 - 1)) * g 0%Z + total_sum (S d) (0 + 1) (fun i => sign i * IZR (binomial d (i - 1)) * g i)).
  rewrite total_sum_shift, (binomial_neg d) by lia.
  assert (E : total_sum (S d) 0 (fun i => sign i * IZR (binomial d i) * (g i - g (i + 1)%Z))
     = total_sum (S d) 0 (fun i => sign i * IZR (binomial d i) * g i)
     + total_sum (S d) 0 (fun i => sign (i + 1) * IZR (binomial d (i + 1 - 1)) * g (i + 1)%Z)).
  { rewrite <- total_sum_add. apply total_sum_ext. intros i J. replace (i + 1 - 1)%Z with i by lia.
    assert (SG : sign (i + 1) = - sign i).
    { unfold sign. replace (Z.to_nat (i + 1)) with (S (Z.to_nat i)) by lia. cbn [pow]. ring. }
    rewrite SG. ring. }
  rewrite E. ring.
Qed.
Lemma alternating_top d : forall a g, has_degree d a g -> alternating d g = (- 1) ^ d * INR (fact d) * a.
Proof.
  induction d as [|d IH]; intros a g H.
  - unfold alternating, sign. cbn. rewrite (H 0%Z). ring.
  - rewrite alternating_step, (IH _ _ H). change (fact (S d)) with (S d * fact d)%nat. rewrite mult_INR. cbn [pow]. ring.
Qed.
Lemma alternating_below d n a g : (n < d)%nat -> has_degree n a g -> alternating d g = 0.
Proof.
  intros L H. assert (K : forall m, has_degree (S n + m) 0 g).
  { induction m as [|m IH]. rewrite Nat.add_0_r. exact (has_degree_more n a g H). rewrite <- plus_n_Sm. exact (has_degree_more _ _ _ IH). }
  specialize (K (d - S n)%nat). replace (S n + (d - S n))%nat with d in K by lia. rewrite (alternating_top d 0 g K). ring.
Qed.

(* --- the rule --- *)
(* a product taken apart from the left *)
Fixpoint spine (t : tree) (after : list tree) : list tree := match t with Mul a b => spine a (b :: after) | _ => t :: after end.
Definition raised (s e : poly) : environment := [(1%positive, s); (2%positive, e)].
Definition raised_tree : tree := Pow (Name 1%positive) (Name 2%positive).
Definition sign_and_factorial : tree := Mul (Pow (Neg (Number 1)) (Name 1%positive)) (Call1 Factorial (Name 1%positive)).
(* exponent, slope and value at 0 of one factor, x standing for the index k *)
Definition affine_power (x : name) (c lc : cell) (env inner_env : environment) (f : tree) : result (poly * poly * poly) :=
  let base := match f with Pow b _ => b | _ => f end in
  let! M := (match f with
             | Pow _ e =>
                 let! a := hint_at c env e in let! m := form_of c a in
                 let! b := hint_at lc inner_env e in let! m' := form_of lc b in
                 let! _ := need (equal m m') 620 in Ok m
             | _ => Ok one end) in
  let! v := hint_at lc inner_env base in
  let! p := polynomial_of v in
  let p0 := substitute [(x, [])] p in
  let s := subtract (substitute [(x, one)] p) p0 in
  let! _ := need (non_negative c M && integral c M && free x M && free x s && free x p0 && equal p (add (multiply s (variable x)) p0)) 621 in
  Ok (M, s, p0).
Fixpoint affine_powers (x : name) (c lc : cell) (env inner_env : environment) (fs : list tree) : result (poly * value * list (poly * poly * poly)) :=
  match fs with
  | [] => Ok ([], of_poly one, [])
  | f :: fs' =>
      let! a := affine_power x c lc env inner_env f in
      let! w := hint_at c (raised (snd (fst a)) (fst (fst a))) raised_tree in
      let! r := affine_powers x c lc env inner_env fs' in
      let! v := times c w (snd (fst r)) in
      Ok (add (fst (fst a)) (fst (fst r)), v, a :: snd r)
  end.
Definition rule_degree (x : name) (l : link) (c : cell) : result unit :=
  match relates l, left l with
  | Equal, Sum k (Number 0) top body =>
      let env := map_of c in
      let lc := {| kinds := (x, Nat) :: kinds c; map_of := map_of c; facts := facts c |} in
      let inner_env := (k, variable x) :: env in
      let! t := hint_at c env top in
      let! D := form_of c t in
      let! t' := hint_at lc inner_env top in
      let! D' := form_of lc t' in
      let! _ := need (non_negative c D && equal D' D && free x D && free_environment x env
                      && match facts c with [] => true | _ => false end
                      && match lookup x (kinds c) with None => true | _ => false end) 622 in
      match spine body [] with
      | s :: b :: fs =>
          let! _ := need (same_tree s (Pow (Neg (Number 1)) (Name k)) && same_tree b (Call2 Binomial top (Name k))) 623 in
          let! r := affine_powers x c lc env inner_env fs in
          let S := fst (fst r) in
          let! v := (if non_negative c (subtract (subtract D one) S) then Ok (of_poly [])
                     else let! _ := need (equal S D) 624 in
                          let! f := hint_at c [(1%positive, D)] sign_and_factorial in times c f (snd (fst r))) in
          let! w := hint_at c env (right l) in
          let! z := is_zero c (minus v w) in need z 625
      | _ => No (NotShown 626)
      end
  | _, _ => No (NotShown 627)
  end.

(* --- soundness --- *)
Fixpoint all_meanings (rho : valuation) (l : list tree) : option R :=
  match l with [] => Some 1 | t :: l' => both (meaning rho t) (all_meanings rho l') (fun x y => Some (x * y)) end.
Lemma spine_meaning rho t : forall after, all_meanings rho (spine t after) = both (meaning rho t) (all_meanings rho after) (fun x y => Some (x * y)).
Proof.
  induction t; intros after; try reflexivity. cbn [spine]. rewrite IHt1. cbn [all_meanings meaning_at].
  destruct (meaning rho t1), (meaning rho t2), (all_meanings rho after); cbn [both]; try reflexivity. f_equal. ring.
Qed.
Definition exponent_at (u : valuation) (a : poly * poly * poly) : nat := Z.to_nat (Int_part (ev u (fst (fst a)))).
Definition power_at (u : valuation) (i : Z) (a : poly * poly * poly) : R := (ev u (snd (fst a)) * IZR i + ev u (snd a)) ^ exponent_at u a.
Lemma affine_power_sound x c lc env k f a u i : inside c u -> inside lc (bind u x (IZR i)) -> free_environment x env = true ->
  affine_power x c lc env ((k, variable x) :: env) f = Ok a ->
  meaning (bind (names_of env u) k (IZR i)) f = Some (power_at u i a) /\ ev u (fst (fst a)) = IZR (Z.of_nat (exponent_at u a)).
Proof.
  intros I L FE H. unfold affine_power in H. apply andThen_ok in H. destruct H as [M [HM H]]. apply andThen_ok in H. destruct H as [v [V H]].
  apply andThen_ok in H. destruct H as [p [P H]]. apply andThen_ok in H. destruct H as [[] [N H]]. inversion H; subst. clear H. cbn [fst snd].
  apply need_and in N. destruct N as [N EP]. apply andb_prop in N. destruct N as [N F0]. apply andb_prop in N. destruct N as [N FS]. apply andb_prop in N. destruct N as [N FM].
  apply andb_prop in N. destruct N as [N IM]. apply (non_negative_sound I) in N. destruct (integral_sound I M IM) as [m Em].
  set (s := subtract (substitute [(x, one)] p) (substitute [(x, [])] p)) in *. set (p0 := substitute [(x, [])] p) in *.
  assert (NB : names_of ((k, variable x) :: env) (bind u x (IZR i)) = bind (names_of env u) k (IZR i)).
  { rewrite <- (bind_names env (bind u x (IZR i)) k (variable x) i) by (now rewrite ev_variable, bind_same). now rewrite (free_names x _ u env FE). }
  destruct (hint_at_sound lc _ _ _ v L V) as [_ MB]. rewrite NB in MB. destruct (value_polynomial (bind u x (IZR i)) v p P) as [W _]. rewrite W in MB.
  assert (PE : ev (bind u x (IZR i)) p = ev u s * IZR i + ev u p0).
  { rewrite (equal_sound _ _ EP), ev_add, ev_multiply, ev_variable, bind_same. now rewrite (free_ev x _ u s FS), (free_ev x _ u p0 F0). }
  rewrite PE in MB. assert (EX : exponent_at u (M, s, p0) = Z.to_nat m) by (unfold exponent_at; cbn [fst]; now rewrite Em, Int_part_IZR).
  rewrite Em in N. apply le_IZR in N. unfold power_at. cbn [fst snd]. rewrite EX. split; [|rewrite Z2Nat.id by exact N; exact Em].
  assert (PLAIN : M = one -> meaning (bind (names_of env u) k (IZR i)) f = Some (ev u s * IZR i + ev u p0) ->
     meaning (bind (names_of env u) k (IZR i)) f = Some ((ev u s * IZR i + ev u p0) ^ Z.to_nat m)).
  { intros -> Q. rewrite ev_one in Em. apply (eq_IZR 1) in Em. subst m. rewrite Q. f_equal. change (Z.to_nat 1) with 1%nat. ring. }
  destruct f; try (inversion HM; subst; now apply PLAIN).
  apply andThen_ok in HM. destruct HM as [a1 [_ HM]]. apply andThen_ok in HM. destruct HM as [m1 [_ HM]]. apply andThen_ok in HM. destruct HM as [b1 [B1 HM]].
  apply andThen_ok in HM. destruct HM as [m2 [M2 HM]]. apply andThen_ok in HM. destruct HM as [[] [EQ HM]]. apply need_ok in EQ. inversion HM; subst.
  destruct (hint_at_sound lc _ _ _ b1 L B1) as [_ ME]. rewrite NB in ME. destruct (form_of_sound lc _ b1 m2 L M2) as [_ [W2 _]].
  rewrite W2, <- (equal_sound _ _ EQ), (free_ev x _ u M FM), Em in ME. cbn [meaning_at]. rewrite MB, ME. cbn [both]. rewrite integer_of_IZR. now apply power_of_nonneg.
Qed.
Lemma raised_sound c u s e v n : inside c u -> hint_at c (raised s e) raised_tree = Ok v -> ev u e = IZR (Z.of_nat n) -> value_of u v = ev u s ^ n.
Proof.
  intros I H E. destruct (hint_at_sound c u _ _ v I H) as [_ M]. cbn [raised_tree meaning_at] in M. unfold names_of in M at 1 2. cbn [raised lookup Pos.eqb] in M.
  cbn [both] in M. rewrite E, integer_of_IZR, power_of_nonneg, Nat2Z.id in M by lia. now inversion M.
Qed.
Lemma affine_powers_sound x c lc env k u : inside c u -> free_environment x env = true -> forall fs r,
  affine_powers x c lc env ((k, variable x) :: env) fs = Ok r ->
  (forall i, inside lc (bind u x (IZR i)) -> all_meanings (bind (names_of env u) k (IZR i)) fs = Some (fold_right (fun a y => power_at u i a * y) 1 (snd r))) /\
  ev u (fst (fst r)) = INR (fold_right (fun a n => exponent_at u a + n)%nat 0%nat (snd r)) /\
  ((exists i, inside lc (bind u x (IZR i))) -> has_degree (fold_right (fun a n => exponent_at u a + n)%nat 0%nat (snd r)) (value_of u (snd (fst r))) (fun i => fold_right (fun a y => power_at u i a * y) 1 (snd r))) /\
  ((exists i, inside lc (bind u x (IZR i))) -> True).
Proof.
  intros I FE. induction fs as [|f fs IH]; cbn [affine_powers]; intros r H.
  - inversion H; subst. cbn [fst snd fold_right all_meanings]. repeat split; auto. intros _ k0. now rewrite value_of_poly, ev_one.
  - apply andThen_ok in H. destruct H as [a [A H]]. apply andThen_ok in H. destruct H as [w [W H]]. apply andThen_ok in H. destruct H as [q [Q H]].
    apply andThen_ok in H. destruct H as [v [V H]]. inversion H; subst. clear H. cbn [fst snd fold_right]. destruct (IH q Q) as [A1 [A2 [A3 _]]].
    assert (EA : (exists i, inside lc (bind u x (IZR i))) -> ev u (fst (fst a)) = IZR (Z.of_nat (exponent_at u a))).
    { intros [i L]. exact (proj2 (affine_power_sound x c lc env k f a u i I L FE A)). }
    split; [|split; [|split; [|auto]]].
    + intros i L. cbn [all_meanings]. destruct (affine_power_sound x c lc env k f a u i I L FE A) as [E _]. now rewrite E, (A1 i L).
    + rewrite ev_add, A2, plus_INR. f_equal. rewrite INR_IZR_INZ. unfold affine_power in A. apply andThen_ok in A. destruct A as [M [_ A]]. apply andThen_ok in A. destruct A as [v' [_ A]].
      apply andThen_ok in A. destruct A as [p [_ A]]. apply andThen_ok in A. destruct A as [[] [N A]]. inversion A; subst. cbn [fst snd].
      apply need_and in N. destruct N as [N _]. apply andb_prop in N. destruct N as [N _]. apply andb_prop in N. destruct N as [N _]. apply andb_prop in N. destruct N as [N _].
      apply andb_prop in N. destruct N as [N IM]. apply (non_negative_sound I) in N. destruct (integral_sound I M IM) as [m Em]. unfold exponent_at. cbn [fst]. rewrite Em in *.
      apply le_IZR in N. rewrite Int_part_IZR, Z2Nat.id by exact N. reflexivity.
    + intros X. rewrite (value_times c u _ _ v I V), (raised_sound c u _ _ w _ I W (EA X)).
      exact (has_degree_power (exponent_at u a) _ _ _ (ev u (snd (fst a))) (ev u (snd a)) (A3 X)).
Qed.
Lemma rule_degree_sound x s l c : rule_degree x l c = Ok tt -> on_cell s l c.
Proof.
  intros H u I _. unfold rule_degree in H. destruct (relates l) eqn:R; try discriminate. destruct (left l) as [ | | | | | | | | | |k lo top body| | | | | | | ] eqn:LL; try discriminate.
  destruct lo as [z| | | | | | | | | | | | | | | | | ]; try discriminate. destruct z; try discriminate.
  set (env := map_of c) in *. set (lc := {| kinds := (x, Nat) :: kinds c; map_of := env; facts := facts c |}) in *.
  apply andThen_ok in H. destruct H as [t [T H]]. apply andThen_ok in H. destruct H as [D [HD H]]. apply andThen_ok in H. destruct H as [t' [T' H]].
  apply andThen_ok in H. destruct H as [D' [HD' H]]. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N LK].
  apply andb_prop in N. destruct N as [N FC]. apply andb_prop in N. destruct N as [N FE]. apply andb_prop in N. destruct N as [N FD]. apply andb_prop in N. destruct N as [N ED].
  destruct (lookup x (kinds c)) eqn:K; [discriminate|]. destruct (spine body []) as [|s0 [|b0 fs]] eqn:SP; try discriminate.
  apply andThen_ok in H. destruct H as [[] [SB H]]. apply need_and in SB. destruct SB as [SS SB]. apply same_tree_eq in SS, SB. subst s0 b0.
  apply andThen_ok in H. destruct H as [r [HR H]]. apply andThen_ok in H. destruct H as [v [V H]]. apply andThen_ok in H. destruct H as [w [W H]].
  apply andThen_ok in H. destruct H as [z [Z H]]. apply need_ok in H. subst z.
  destruct (hint_at_sound c u _ _ t I T) as [_ MT]. destruct (form_of_sound c u t D I HD) as [_ [WT [d ED']]]. rewrite WT, ED' in MT.
  apply (non_negative_sound I) in N. rewrite ED' in N. apply le_IZR in N.
  assert (LC : forall i, (0 <= i)%Z -> inside lc (bind u x (IZR i))).
  { intros i J. split.
    - intros y q E. cbn [lc kinds lookup] in E. unfold bind. destruct (Pos.eqb_spec y x) as [->|Y]; [inversion E; subst; split; [now exists i|now apply IZR_le]|now apply (proj1 I)].
    - intros g G. cbn [lc facts] in G. destruct (facts c); [destruct G|discriminate]. }
  destruct (affine_powers_sound x c lc env k u I FE fs r HR) as [P1 [P2 [P3 _]]]. specialize (P3 (ex_intro _ 0%Z (LC 0%Z (Z.le_refl 0)))).
  set (g := fun i => fold_right (fun a y => power_at u i a * y) 1 (snd r)) in *. set (n := fold_right (fun a m => exponent_at u a + m)%nat 0%nat (snd r)) in *.
  assert (BM : forall i, (0 <= i)%Z -> meaning (bind (names_of env u) k (IZR i)) body = Some (sign i * IZR (binomial (Z.to_nat d) i) * g i)).
  { intros i J. pose proof (spine_meaning (bind (names_of env u) k (IZR i)) body []) as Q. rewrite SP in Q. cbn [all_meanings] in Q. rewrite (P1 i (LC i J)) in Q.
    destruct (hint_at_sound lc _ _ _ t' (LC i J) T') as [_ MT']. destruct (form_of_sound lc _ t' D' (LC i J) HD') as [_ [WT' _]].
    rewrite <- (bind_names env (bind u x (IZR i)) k (variable x) i) in MT' by (now rewrite ev_variable, bind_same). rewrite (free_names x _ u env FE) in MT'.
    rewrite WT', (equal_sound _ _ ED), (free_ev x _ u D FD), ED' in MT'. cbn [meaning_at both] in Q. rewrite MT' in Q. cbn [both] in Q.
    unfold bind in Q at 1 2. rewrite Pos.eqb_refl in Q. cbn [both meaning2] in Q. rewrite !integer_of_IZR, power_of_nonneg in Q by exact J. cbn [both] in Q.
    destruct (meaning (bind (names_of env u) k (IZR i)) body) as [y|]; cbn [both] in Q; [|discriminate]. inversion Q as [Q']. f_equal.
    rewrite Rmult_1_r in Q'. rewrite <- Q'. unfold choose, sign. destruct (Z_lt_dec d 0); [lia|]. change (- (1)) with (-1). unfold g. ring. }
  assert (LM : meaning (point c u) (left l) = Some (alternating (Z.to_nat d) g)).
  { rewrite LL. cbn [meaning_at]. unfold point. fold env. rewrite MT. unfold over_range. cbn [both]. rewrite !integer_of_IZR.
    rewrite sum_terms_total by (intros i J; rewrite BM by lia; discriminate).
    replace (length_of_range 0 d) with (S (Z.to_nat d)) by (unfold length_of_range; lia). f_equal. unfold alternating. apply total_sum_ext. intros i J. unfold total. rewrite BM by lia. reflexivity. }
  destruct (hint_at_sound c u _ _ w I W) as [_ MW]. exists (alternating (Z.to_nat d) g), (value_of u w). split; [exact LM|]. split; [exact MW|]. rewrite R. cbn [related].
  destruct (is_zero_sound c u _ I Z) as [ZE _]. rewrite value_minus in ZE. rewrite <- (Rminus_diag_uniq _ _ ZE). clear ZE Z MW W LM BM.
  destruct (non_negative c (subtract (subtract D one) (fst (fst r)))) eqn:NN.
  - inversion V; subst. rewrite value_of_poly. cbn [ev]. apply (non_negative_sound I) in NN. rewrite !ev_subtract, ev_one, P2, ED', INR_IZR_INZ, <- !minus_IZR in NN. apply le_IZR in NN.
    apply (alternating_below _ n (value_of u (snd (fst r))) g); [lia|exact P3].
  - apply andThen_ok in V. destruct V as [[] [E V]]. apply need_ok in E. apply andThen_ok in V. destruct V as [f [HF V]].
    rewrite (value_times c u _ _ v I V). pose proof (equal_sound _ _ E u) as EE. rewrite P2, ED', INR_IZR_INZ in EE. apply eq_IZR in EE.
    replace (Z.to_nat d) with n by lia. rewrite (alternating_top n _ g P3). f_equal.
    destruct (hint_at_sound c u _ _ f I HF) as [_ MF]. cbn [sign_and_factorial meaning_at] in MF. unfold names_of in MF at 1 2. cbn [lookup Pos.eqb both] in MF.
    rewrite ED', integer_of_IZR, power_of_nonneg in MF by exact N. cbn [both meaning1] in MF. rewrite integer_of_IZR in MF. destruct (Z_lt_dec d 0); [lia|]. cbn [both] in MF.
    change (- (1)) with (-1) in MF. inversion MF as [MF']. unfold factorial. now replace (Z.to_nat d) with n by lia.
Qed.

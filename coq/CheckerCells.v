(* Cells and the sign tests of docs/PROOF-FORMAT.md, section 3, each proved sound. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra.
From ExactParity Require Import CheckerPolynomials.
Import ListNotations.
Open Scope R_scope.

Inductive kind := Int | Nat | Real | Half | Positive | Unit.
Record cell := { kinds : list (name * kind); map_of : list (name * poly); facts : list poly }.
Definition is_integer (x : R) : Prop := exists z : Z, x = IZR z.
Definition kind_holds (k : kind) (x : R) : Prop :=
  match k with
  | Int => is_integer x | Nat => is_integer x /\ 0 <= x | Real => True
  | Half => 0 <= x | Positive => 0 < x | Unit => 0 <= x < 1
  end.
(* the coordinates take values of their kinds, and the facts hold *)
Definition inside (c : cell) (u : valuation) : Prop :=
  (forall x k, lookup x (kinds c) = Some k -> kind_holds k (u x)) /\ (forall f, In f (facts c) -> 0 <= ev u f).

Definition kind_of (c : cell) (x : name) : kind := match lookup x (kinds c) with Some k => k | None => Real end.
Definition non_negative_kind (k : kind) : bool := match k with Nat | Half | Positive | Unit => true | _ => false end.
Definition is_unit (k : kind) : bool := match k with Unit => true | _ => false end.
Definition is_positive_kind (k : kind) : bool := match k with Positive => true | _ => false end.
Definition integer_kind (k : kind) : bool := match k with Int | Nat => true | _ => false end.
Definition is_even (e : positive) : bool := match e with xO _ => true | _ => false end.
Definition less (a b : Q) : bool := negb (Qle_bool b a).

Definition plain (c : cell) (p : poly) : bool :=
  forallb (fun t => less 0 (snd t)
    && forallb (fun xe => non_negative_kind (kind_of c (fst xe)) || is_even (snd xe)) (fst t)) p.

Definition coefficient (m : monomial) (p : poly) : Q :=
  match find (fun t => match compare_monomials m (fst t) with Eq => true | _ => false end) p with
  | Some t => snd t | None => 0 end.
(* the greatest lambda at which p - lambda f loses a negative coefficient *)
Definition multiplier (p f : poly) : option Q :=
  fold_right (fun t best =>
    match fst t with
    | [] => best
    | _ => let v := coefficient (fst t) p in
           if less (snd t) 0 && less v 0 then
             let ratio := Qred (v / snd t) in
             match best with Some b => if Qle_bool ratio b then best else Some ratio | None => Some ratio end
           else best
    end) None f.
Fixpoint picks {A} (l : list A) : list (A * list A) :=
  match l with [] => [] | a :: r => (a, r) :: map (fun x => (fst x, a :: snd x)) (picks r) end.
Fixpoint non_negative_by (c : cell) (fuel : nat) (p : poly) (fs : list poly) : bool :=
  plain c p ||
  match fuel with
  | O => false
  | S n => existsb (fun pick => match multiplier p (fst pick) with
      | Some l => Qle_bool 0 l && non_negative_by c n (subtract p (scale l (fst pick))) (snd pick)
      | None => false end) (picks fs)
  end.
Definition one_less (x : name) : poly := subtract one (variable x).
Definition names (p : poly) : list name := nodup Pos.eq_dec (flat_map (fun t => map fst (fst t)) p).
Definition units_of (c : cell) (p : poly) : list name := filter (fun x => is_unit (kind_of c x)) (names p).
Definition non_negative (c : cell) (p : poly) : bool :=
  let fs := facts c ++ map one_less (units_of c p) in non_negative_by c (length fs) p fs.

Definition denominator (p : poly) : positive :=
  fold_right (fun t d => Z.to_pos (Z.lcm (Zpos (Qden (Qred (snd t)))) (Zpos d))) 1%positive p.
Definition cleared (p : poly) : poly := scale (inject_Z (Zpos (denominator p))) p.
Definition constant_of (p : poly) : Q := coefficient [] p.
Definition positive_on (c : cell) (p : poly) : bool :=
  match p with [] => false | _ =>
    (plain c p && existsb (fun t => forallb (fun xe => is_positive_kind (kind_of c (fst xe))) (fst t)) p)
    || non_negative c (subtract (cleared p) one)
    || (less 0 (constant_of p) && non_negative c (subtract p (number (constant_of p))))
    || existsb (fun x => let v := coefficient [(x, 1%positive)] p in
                 less v 0 && non_negative c (add p (scale v (one_less x)))) (units_of c p)
  end.
Definition integral (c : cell) (p : poly) : bool :=
  forallb (fun t => Pos.eqb (Qden (Qred (snd t))) 1 &&
    match fst t with [] => true | [(x, 1%positive)] => integer_kind (kind_of c x) | _ => false end) p.
(* integral, and g divides the coefficients that are not the constant *)
Definition congruent (c : cell) (g : Z) (p : poly) : bool :=
  integral c p && forallb (fun t => match fst t with [] => true | _ => Z.eqb (Qnum (Qred (snd t)) mod g) 0 end) p.
Definition integer_constant (p : poly) : Z :=
  fold_right (fun t r => match fst t with [] => Qnum (Qred (snd t)) + r | _ => r end)%Z 0%Z p.
Definition gcd_of (p : poly) : Z :=
  fold_right (fun t g => match fst t with [] => g | _ => Z.gcd (Qnum (Qred (snd t))) g end) 0%Z p.
Definition nonzero (c : cell) (p : poly) : bool :=
  positive_on c p || positive_on c (negate p)
  || (let q := cleared p in let g := gcd_of q in
      (1 <? g)%Z && congruent c g q && negb (integer_constant q mod g =? 0)%Z).
(* p mod 2, where it is the same on the whole cell *)
Definition parity_of (c : cell) (p : poly) : option Z :=
  if congruent c 2 p then Some (integer_constant p mod 2)%Z else None.

(* --- soundness --- *)
Lemma Q2R_less_0 q : less 0 q = true -> 0 < Q2R q.
Proof.
  unfold less. intros H. apply negb_true_iff in H. assert (L : (0 < q)%Q).
  { apply Qnot_le_lt. intros K. apply Qle_bool_iff in K. congruence. }
  apply Qlt_Rlt in L. now rewrite Q2R_number_0 in L.
Qed.
Lemma Q2R_below_0 q : less q 0 = true -> Q2R q < 0.
Proof.
  unfold less. intros H. apply negb_true_iff in H. assert (L : (q < 0)%Q).
  { apply Qnot_le_lt. intros K. apply Qle_bool_iff in K. congruence. }
  apply Qlt_Rlt in L. now rewrite Q2R_number_0 in L.
Qed.
Lemma Q2R_nonneg q : Qle_bool 0 q = true -> 0 <= Q2R q.
Proof. intros H. apply Qle_bool_iff in H. apply Qle_Rle in H. now rewrite Q2R_number_0 in H. Qed.
Lemma kind_of_holds [c u] (I : inside c u) x : kind_holds (kind_of c x) (u x).
Proof. unfold kind_of. destruct (lookup x (kinds c)) eqn:E; [exact (proj1 I x k E)|exact Logic.I]. Qed.
Lemma even_power x e : is_even e = true -> 0 <= x ^ Pos.to_nat e.
Proof.
  destruct e; cbn [is_even]; try discriminate. intros _. rewrite Pos2Nat.inj_xO. rewrite pow_Rsqr. apply pow_le.
  apply Rle_0_sqr.
Qed.
Lemma plain_monomial [c u] (I : inside c u) m :
  forallb (fun xe => non_negative_kind (kind_of c (fst xe)) || is_even (snd xe)) m = true ->
  0 <= value_of_monomial u m.
Proof.
  induction m as [|[x e] m IH]; cbn [forallb value_of_monomial fst snd]; intros H. lra.
  apply andb_prop in H. destruct H as [H K]. apply Rmult_le_pos; [|auto]. apply orb_prop in H. destruct H as [H|H].
  - apply pow_le. pose proof ((kind_of_holds I) x) as P. destruct (kind_of c x); cbn in H, P; try discriminate; lra.
  - now apply even_power.
Qed.
Lemma plain_sound [c u] (I : inside c u) p : plain c p = true -> 0 <= ev u p.
Proof.
  induction p as [|[m v] p IH]; cbn [plain forallb ev fst snd]; intros H. lra.
  apply andb_prop in H. destruct H as [H K]. apply andb_prop in H. destruct H as [H L].
  pose proof ((plain_monomial I) m L). pose proof (Q2R_less_0 v H). pose proof (IH K). nra.
Qed.
Lemma picks_in {A} (l : list A) a r : In (a, r) (picks l) -> In a l /\ incl r l.
Proof.
  revert a r. induction l as [|b l IH]; cbn; [tauto|]. intros a r [H|H].
  - inversion H; subst. split; [now left|]. intros x Hx. now right.
  - apply in_map_iff in H. destruct H as [[a' r'] [E H]]. inversion E; subst. destruct (IH _ _ H) as [J K].
    split; [now right|]. intros x [->|Hx]; [now left|right; now apply K].
Qed.
Lemma non_negative_by_sound [c u] (I : inside c u) fuel : forall p fs, (forall f, In f fs -> 0 <= ev u f) ->
  non_negative_by c fuel p fs = true -> 0 <= ev u p.
Proof.
  induction fuel as [|n IH]; intros p fs F H; cbn [non_negative_by] in H; apply orb_prop in H; destruct H as [H|H].
  1, 3: now apply (plain_sound I). discriminate.
  apply existsb_exists in H. destruct H as [[f r] [J H]]. cbn [fst snd] in H. apply picks_in in J. destruct J as [J K].
  destruct (multiplier p f) as [l|]; [|discriminate]. apply andb_prop in H. destruct H as [L H].
  apply Q2R_nonneg in L. specialize (IH _ r (fun g G => F g (K g G)) H). rewrite ev_subtract, ev_scale in IH.
  pose proof (F f J). nra.
Qed.
Lemma one_less_pos [c u] (I : inside c u) x : is_unit (kind_of c x) = true -> 0 < ev u (one_less x).
Proof.
  intros H. unfold one_less. rewrite ev_subtract, ev_one, ev_variable. pose proof ((kind_of_holds I) x) as P.
  destruct (kind_of c x); try discriminate. cbn in P. lra.
Qed.
Lemma non_negative_sound [c u] (I : inside c u) p : non_negative c p = true -> 0 <= ev u p.
Proof.
  apply (non_negative_by_sound I). intros f H. apply in_app_or in H. destruct H as [H|H].
  - exact (proj2 I f H).
  - apply in_map_iff in H. destruct H as [x [<- H]]. apply filter_In in H. now apply Rlt_le, (one_less_pos I).
Qed.
Lemma plain_strict [c u] (I : inside c u) p :
  plain c p = true ->
  existsb (fun t => forallb (fun xe => is_positive_kind (kind_of c (fst xe))) (fst t)) p = true -> 0 < ev u p.
Proof.
  induction p as [|[m v] p IH]; cbn [plain forallb existsb ev fst snd]; intros H K. discriminate.
  apply andb_prop in H. destruct H as [H P]. apply andb_prop in H. destruct H as [V M].
  pose proof ((plain_monomial I) m M) as M0. pose proof (Q2R_less_0 v V). pose proof ((plain_sound I) p P).
  apply orb_prop in K. destruct K as [K|K].
  - assert (0 < value_of_monomial u m).
    { clear M M0 V P IH. induction m as [|[x e] m IHm]; cbn [value_of_monomial]. lra.
      cbn [forallb fst] in K. apply andb_prop in K. destruct K as [K L].
      apply Rmult_lt_0_compat; [|auto]. apply pow_lt. pose proof ((kind_of_holds I) x) as P.
      destruct (kind_of c x); try discriminate. exact P. }
    nra.
  - specialize (IH P K). nra.
Qed.
Lemma ev_cleared u p : ev u (cleared p) = IZR (Zpos (denominator p)) * ev u p.
Proof. unfold cleared. rewrite ev_scale. f_equal. unfold Q2R. cbn. lra. Qed.
Lemma positive_sound [c u] (I : inside c u) p : positive_on c p = true -> 0 < ev u p.
Proof.
  unfold positive_on. destruct p as [|t p]; [discriminate|]. set (q := t :: p). intros H.
  apply orb_prop in H. destruct H as [H|H]. apply orb_prop in H. destruct H as [H|H].
  apply orb_prop in H. destruct H as [H|H].
  - apply andb_prop in H. now apply (plain_strict I).
  - apply (non_negative_sound I) in H. rewrite ev_subtract, ev_cleared, ev_one in H.
    pose proof (IZR_lt 0 (Zpos (denominator q)) (Pos2Z.is_pos _)). nra.
  - apply andb_prop in H. destruct H as [H K]. apply (non_negative_sound I) in K. apply Q2R_less_0 in H.
    rewrite ev_subtract, ev_number in K. lra.
  - apply existsb_exists in H. destruct H as [x [X H]]. cbv zeta in H. apply andb_prop in H. destruct H as [H K].
    apply filter_In in X. pose proof ((one_less_pos I) x (proj2 X)). apply (non_negative_sound I) in K.
    apply Q2R_below_0 in H. rewrite ev_add, ev_scale in K. nra.
Qed.
Lemma Q2R_integer q : Pos.eqb (Qden (Qred q)) 1 = true -> Q2R q = IZR (Qnum (Qred q)).
Proof.
  intros H. apply Pos.eqb_eq in H. rewrite <- Q2R_red. unfold Q2R. rewrite H. lra.
Qed.
Lemma congruent_sound [c u] (I : inside c u) g p : g <> 0%Z -> congruent c g p = true ->
  exists k, ev u p = IZR (g * k + integer_constant p).
Proof.
  intros G H. unfold congruent in H. apply andb_prop in H. destruct H as [H K].
  induction p as [|[m v] p IH]; cbn [ev]. exists 0%Z. cbn. f_equal. lia.
  cbn [integral forallb fst snd] in H, K. apply andb_prop in H. destruct H as [H H'].
  apply andb_prop in K. destruct K as [K K']. destruct (IH H' K') as [k E]. rewrite E.
  apply andb_prop in H. destruct H as [D M]. rewrite (Q2R_integer v D).
  destruct m as [|[x e] m].
  - exists k. cbn [value_of_monomial integer_constant fold_right fst snd]. fold (integer_constant p).
    rewrite Rmult_1_r, <- plus_IZR. f_equal. lia.
  - destruct e; try discriminate. destruct m; try discriminate. apply Z.eqb_eq, Z.mod_divide in K; [|exact G].
    destruct K as [j J]. pose proof ((kind_of_holds I) x) as P. assert (Z : is_integer (u x)).
    { destruct (kind_of c x); try discriminate; cbn in P; tauto. }
    destruct Z as [z Z]. exists (j * z + k)%Z. cbn [value_of_monomial integer_constant fold_right fst snd].
    fold (integer_constant p). rewrite Z, J. change (Pos.to_nat 1) with 1%nat. cbn [pow].
    rewrite !plus_IZR, !mult_IZR, plus_IZR, mult_IZR. ring.
Qed.
Lemma integral_sound [c u] (I : inside c u) p : integral c p = true -> is_integer (ev u p).
Proof.
  intros H. destruct ((congruent_sound I) 1 p ltac:(lia)) as [k E].
  - unfold congruent. rewrite H. cbn [andb]. apply forallb_forall. intros [m v] _. cbn [fst snd]. destruct m; auto.
    now rewrite Z.mod_1_r.
  - eexists. exact E.
Qed.
Lemma nonzero_sound [c u] (I : inside c u) p : nonzero c p = true -> ev u p <> 0.
Proof.
  unfold nonzero. intros H. apply orb_prop in H. destruct H as [H|H]. apply orb_prop in H. destruct H as [H|H].
  - apply (positive_sound I) in H. lra.
  - apply (positive_sound I) in H. rewrite ev_negate in H. lra.
  - apply andb_prop in H. destruct H as [H K]. apply andb_prop in H. destruct H as [G H]. apply Z.ltb_lt in G.
    apply (congruent_sound I) in H; [|lia]. destruct H as [k E]. intros Z. rewrite ev_cleared, Z, Rmult_0_r in E.
    apply negb_true_iff, Z.eqb_neq in K. apply K. apply eq_IZR in E. apply Z.mod_divide; [lia|]. exists (- k)%Z. lia.
Qed.
Lemma parity_sound [c u] (I : inside c u) p r : parity_of c p = Some r -> exists z, ev u p = IZR z /\ (z mod 2 = r)%Z.
Proof.
  unfold parity_of. destruct (congruent c 2 p) eqn:H; [|discriminate]. intros E. inversion E.
  apply (congruent_sound I) in H; [|lia]. destruct H as [k H]. eexists. split; [exact H|].
  rewrite Z.add_comm, Z.mul_comm, Z.mod_add by lia. reflexivity.
Qed.
